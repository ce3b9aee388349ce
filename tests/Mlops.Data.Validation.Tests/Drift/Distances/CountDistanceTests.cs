using System.Text.Json;
using static Mlops.Data.Validation.Tests.DistanceFixture;

namespace Mlops.Data.Validation.Tests;

/// <summary>Every distance of counts, on every case of the fixture; an empty side gives NaN.</summary>
public sealed class CountDistanceTests
{
    [Fact]
    public void Distances_OfEveryCase_EqualScipy()
    {
        foreach (var (c, a, b) in Pairs())
        {
            AssertFormula(c, "linf", LInfinity.Distance(a, b));
            AssertFormula(c, "tv", TotalVariation.Distance(a, b));
            AssertFormula(c, "js", JensenShannon.Divergence(a, b));
            AssertFormula(c, "jsNatural", JensenShannon.EvidentlyDistance(a, b));
            AssertFormula(c, "nad", NormalizedAbsoluteDifference.Distance(a, b));
            AssertFormula(c, "hellinger", Hellinger.Distance(a, b));
            AssertFormula(c, "psi", PopulationStability.Index(a, b));
            AssertFormula(c, "psiEvidently", PopulationStability.Index(a, b, ZeroShares.Evidently));
        }
    }

    [Fact]
    public void Tests_OfEveryCase_EqualScipy()
    {
        foreach (var (c, a, b) in Pairs())
        {
            AssertTest(c, "chi2", ChiSquareTest.Independence(a, b));
            AssertTest(c, "yates", ChiSquareTest.Independence(a, b, yates: true));
            AssertTest(c, "good", ChiSquareTest.GoodnessOfFit(a, b));
            if (a.Length != 2 || a.Sum() == 0 || b.Sum() == 0) continue;
            AssertTest(c, "z", TwoProportions.Z(a[0], a.Sum(), b[0], b.Sum()));
            AssertChance(c, "fisherP", FisherExact.PValue((long)a[0], (long)a.Sum(), (long)b[0], (long)b.Sum()));
        }
    }

    [Fact]
    public void Interval_OfTwoProportions_EqualsTheFormulaOfNewcombe()
    {
        foreach (var c in Cases("newcombe"))
        {
            double Of(string name) => c.GetProperty(name).GetDouble();
            var (low, high) = TwoProportions.Interval(Of("a"), Of("n"), Of("b"), Of("m"), 0.05);
            Assert.Equal(Of("low"), low, 1e-9);
            Assert.Equal(Of("high"), high, 1e-9);
        }
    }

    [Fact]
    public void GoodnessOfFit_NewCategory_IsInfiniteAsInEvidently()
    {
        var result = ChiSquareTest.GoodnessOfFit([10, 0], [9, 1]);
        Assert.Equal((double.PositiveInfinity, 0.0), (result.Statistic, result.PValue));
    }

    [Fact]
    public void Distances_OfOtherNumbersOfBuckets_AreRefused() =>
        Assert.Throws<ArgumentException>(() => LInfinity.Distance([1, 2], [1]));

    [Fact]
    public void Index_WithoutDrift_HasTheMeanOfItsNullDistribution()
    {
        // B - 1 = 9 degrees of freedom, twice 500 rows: 9 (1/500 + 1/500) = 0.036.
        var random = new Random(5);
        double[] Draw()
        {
            var counts = new double[10];
            for (var i = 0; i < 500; i++) counts[random.Next(10)]++;
            return counts;
        }

        var indexes = Enumerable.Range(0, 2000).Select(_ => PopulationStability.Index(Draw(), Draw())).ToList();
        Assert.Equal(0.036, indexes.Average(), 0.001);
        var limit = PopulationStability.ByChance(0.05, 10, 500, 500);
        Assert.InRange(indexes.Count(i => i > limit) / 2000.0, 0.03, 0.07);
        Assert.Equal(0.05, PopulationStability.PValue(limit, 10, 500, 500), 1e-9);
    }

    [Fact]
    public void GroupRare_FewExpected_AreOneGroupThatSeesOnlyTheSums()
    {
        var (groups, count) = ChiSquareTest.GroupRare([50, 1, 3, 40], [50, 3, 5, 40]);
        Assert.Equal(3, count);
        Assert.Equal([1, 0, 0, 2], groups);
        Assert.Equal([4.0, 50, 40], ChiSquareTest.Sum([50, 1, 3, 40], groups, count));
        Assert.Equal(groups, ChiSquareTest.GroupRare([50, 3, 5, 40], [50, 1, 3, 40]).Groups);
        // One rare row alone joins the smallest of the others.
        Assert.Equal([1, 0, 0], ChiSquareTest.GroupRare([50, 1, 40], [50, 1, 40]).Groups);
    }

    private static void AssertTest(JsonElement c, string name, TestResult result)
    {
        AssertFormula(c, name, result.Statistic);
        AssertChance(c, name + "P", result.PValue);
    }

    private static IEnumerable<(JsonElement Case, double[] A, double[] B)> Pairs() =>
        Cases("counts").Select(c => (c, Numbers(c.GetProperty("a")), Numbers(c.GetProperty("b"))));
}
