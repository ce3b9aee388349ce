using FsCheck;
using FsCheck.Fluent;
using static Mlops.Data.Validation.Tests.DistanceFixture;

namespace Mlops.Data.Validation.Tests;

/// <summary>Every distance of two sorted samples, 1 to 100,000 rows, with ties and infinities.</summary>
public sealed class SampleDistanceTests
{
    [Fact]
    public void Distances_OfEveryCase_EqualScipy()
    {
        foreach (var c in Cases("samples"))
        {
            var (a, b) = (Sample(c.GetProperty("a")), Sample(c.GetProperty("b")));
            var test = KolmogorovSmirnov.Test(a, b);
            AssertFormula(c, "ks", test.Statistic);
            AssertChance(c, "ksLimitP", KolmogorovSmirnov.Limit(test.Statistic, a.Length, b.Length));
            if (c.TryGetProperty("ksExactP", out _)) AssertChance(c, "ksExactP", KolmogorovSmirnov.Exact(a, b));
            AssertFormula(c, "wasserstein", a.All(double.IsFinite) && b.All(double.IsFinite) ? Wasserstein.Distance(a, b) : double.NaN);
            if (c.TryGetProperty("wassersteinNormed", out _)) AssertFormula(c, "wassersteinNormed", Wasserstein.Normed(a, b));
        }
    }

    [Fact]
    public void Bins_OfEveryCase_EqualNumpy()
    {
        foreach (var c in Cases("samples").Where(c => c.TryGetProperty("sturges", out _)))
        {
            var (a, b) = (Sample(c.GetProperty("a")), Sample(c.GetProperty("b")));
            AssertEdges(Numbers(c.GetProperty("sturges")), BinEdges.Sturges(a, b));
            AssertEdges(Numbers(c.GetProperty("doane")), BinEdges.Doane(a));
            var counts = Numbers(c.GetProperty("doaneCounts"));
            Assert.Equal([.. counts, 0.0], BinEdges.Count(a, Numbers(c.GetProperty("doane"))));
        }
    }

    [Fact]
    public void Exact_WithTies_EqualsAllDivisions()
    {
        foreach (var c in Cases("ties"))
            AssertChance(c, "p", KolmogorovSmirnov.Exact(Sample(c.GetProperty("a")), Sample(c.GetProperty("b"))));
    }

    [Fact]
    public void Statistic_NamesTheValueOfTheLargestDistance()
    {
        KolmogorovSmirnov.Statistic([1, 2, 3], [3, 4, 5], out var place);
        Assert.Equal(2, place);
    }

    [Fact]
    public void Distances_AreSymmetricAndZeroForTheSame() => Prop.ForAll<NormalFloat[], NormalFloat[]>((first, second) =>
    {
        double[] a = [.. first.Select(v => v.Get % 1000).Order()], b = [.. second.Select(v => v.Get % 1000).Order()];
        if (a.Length == 0 || b.Length == 0) return true;
        var (ab, ba) = (KolmogorovSmirnov.Test(a, b), KolmogorovSmirnov.Test(b, a));
        var (w, v) = (Wasserstein.Distance(a, b), Wasserstein.Distance(b, a));
        return ab.Statistic.Equals(ba.Statistic) && Math.Abs(ab.PValue - ba.PValue) <= 1e-12 && Math.Abs(w - v) <= 1e-9 * (1 + w)
            && KolmogorovSmirnov.Test(a, a) == new TestResult(0, 1) && Wasserstein.Distance(a, a) == 0 && ab.PValue is > 0 and <= 1;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Quantiles_OfRepeatedValues_AreNotRepeated()
    {
        Assert.Equal([1.0, 2.0], BinEdges.Quantiles([1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2], 10));
        Assert.Equal([1.0, 2, 3], BinEdges.Quantiles([0, 1, 2, 3, 4], 4));
    }

    private static void AssertEdges(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        foreach (var (e, a) in expected.Zip(actual)) Assert.Equal(e, a, 1e-9 * (1 + Math.Abs(e)));
    }
}
