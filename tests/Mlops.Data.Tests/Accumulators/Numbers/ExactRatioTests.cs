using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Data.Tests;

public sealed class ExactRatioTests
{
    [Fact]
    public void Round_QuotientOfIntegers_EqualsTheDivisionOfTheProcessor() => Prop.ForAll<long, int>((numerator, divisor) =>
    {
        // Both are exact doubles, so the processor's division is the correctly rounded quotient.
        var (a, b) = (numerator >> 11, Math.Abs((long)divisor) + 1);
        return ExactRatio.Round(a, b, 0).Equals((double)a / b);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1, 1, 1024, double.PositiveInfinity)]
    [InlineData(1, 1, 1023, 8.98846567431158E+307)]
    [InlineData(1, 1, -1074, double.Epsilon)]
    [InlineData(1, 1, -1075, 0)]
    [InlineData(3, 1, -1075, 2 * double.Epsilon)]
    [InlineData(1, 3, -1073, double.Epsilon)]
    [InlineData(-1, 3, -1080, -0.0)]
    [InlineData(0, 7, 5, 0)]
    public void Round_Extremes_AreRoundedOnce(int numerator, int denominator, int exponent, double expected) =>
        Assert.Equal(expected, ExactRatio.Round(numerator, denominator, exponent));

    [Fact]
    public void Round_Tie_GoesToTheEvenMantissa()
    {
        var even = BigInteger.One << 53;
        Assert.Equal(9007199254740992, ExactRatio.Round(even + 1, 1, 0));
        Assert.Equal(9007199254740996, ExactRatio.Round(even + 3, 1, 0));
        // The smallest part above a tie decides it.
        Assert.Equal(9007199254740994, ExactRatio.Round(((even + 1) << 200) + 1, BigInteger.One << 200, 0));
    }
}
