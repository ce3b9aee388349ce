using Mlops.Data;

namespace Mlops.Transform.Tests;

public sealed class LMomentsTests
{
    public static TheoryData<string> Columns => Numeric.ColumnsWith("lMoments");

    [Theory]
    [MemberData(nameof(Columns))]
    public void Of_Fixture_EqualsTheSumOverSortedValues(string name)
    {
        var json = Numeric.Column(name);
        var moments = Of(json.Numbers("values"));
        var expected = json.Numbers("lMoments");
        // The reference sums around zero: beside a large mean it loses digits that are kept here.
        var slack = 1e-12 * Math.Max(1, Math.Abs(expected[0]) * 1e3);
        Assert.Equal(expected[0], moments.L1, Math.Abs(expected[0]) * 1e-14 + 1e-26);
        Assert.Equal(expected[1], moments.L2, slack);
        Assert.Equal(expected[2], moments.L3, slack);
        Assert.Equal(expected[3], moments.L4, slack);
    }

    [Fact]
    public void Of_WorkedExample_IsExact()
    {
        // From all pairs, triples and quadruples by hand: the mean of (b - a) / 2, (c - 2b + a) / 3, (d - 3c + 3b - a) / 4.
        var moments = Of([3, 1, 10, 2, 4]);
        Assert.Equal((4, 2.0), (moments.L1, moments.L2));
        Assert.Equal(1.0, moments.L3, 1e-14);
        Assert.Equal(1.0, moments.L4, 1e-14);
    }

    [Theory]
    [InlineData(new double[] { 7 }, 0, 0, 0)]
    [InlineData(new double[] { 7, 9 }, 1, 0, 0)]
    [InlineData(new double[] { 7, 7, 7, 7, 7 }, 0, 0, 0)]
    public void Of_TooFewValues_HasNoHigherMoments(double[] values, double l2, double skewness, double kurtosis)
    {
        var moments = Of(values);
        Assert.Equal((l2, skewness, kurtosis), (moments.L2, moments.Skewness, moments.Kurtosis));
    }

    private static LMoments Of(double[] values)
    {
        var numbers = new NumberDistribution();
        numbers.Add(values);
        return LMoments.Of(numbers);
    }
}
