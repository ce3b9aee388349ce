using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Data.Tests;

public sealed class ExactSumTests
{
    [Fact]
    public void Add_AnyDoubles_EqualsTheSumOfBigIntegers() => Prop.ForAll<double[]>(values =>
    {
        var finite = values.Where(double.IsFinite).ToArray();
        var sum = new ExactSum();
        var expected = BigInteger.Zero;
        foreach (var value in finite)
        {
            var (magnitude, exponent) = Parts(value);
            sum.Add(magnitude, exponent, value < 0);
            expected += Scaled(magnitude, exponent) * (value < 0 ? -1 : 1);
        }
        return expected == Scaled(sum);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void AddSquare_AnyDoublesAndCounts_EqualsBigIntegers() => Prop.ForAll<double, uint>((value, count) =>
    {
        if (!double.IsFinite(value)) return true;
        var (magnitude, exponent) = Parts(value);
        var (times, many) = (new ExactSum(), new ExactSum());
        many.AddSquare(magnitude, 2 * exponent, count);
        for (var i = 0; i < count % 8; i++) times.AddSquare(magnitude, 2 * exponent);
        var square = BigInteger.Pow(Scaled(magnitude, exponent), 2) << 2176 >> (2 * 1074);
        return Scaled(many) == square * count >> 1102 && Scaled(times) == square * (count % 8) >> 1102;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Add_LargestAndSmallestTogether_KeepsBoth()
    {
        var sum = new ExactSum();
        foreach (var value in new[] { double.MaxValue, double.Epsilon, -double.MaxValue })
        {
            var (magnitude, exponent) = Parts(value);
            sum.Add(magnitude, exponent, value < 0);
        }
        var (digits, power) = sum.ToInteger();
        Assert.Equal(double.Epsilon, ExactRatio.Round(digits, 1, power));
    }

    [Fact]
    public void Merge_AnyParts_EqualsOneSum() => Prop.ForAll<double[], double[]>((first, second) =>
    {
        var (whole, a, b) = (new ExactSum(), new ExactSum(), new ExactSum());
        foreach (var (values, part) in new[] { (first, a), (second, b) })
        {
            foreach (var value in values.Where(double.IsFinite))
            {
                var (magnitude, exponent) = Parts(value);
                whole.Add(magnitude, exponent, value < 0);
                part.Add(magnitude, exponent, value < 0);
            }
        }
        a.Merge(b);
        return Scaled(whole) == Scaled(a);
    }).QuickCheckThrowOnFailure();

    /// <summary>In units of 2^-1074, all that is below cut off: sums of doubles have nothing there.</summary>
    private static BigInteger Scaled(ExactSum sum)
    {
        var (digits, exponent) = sum.ToInteger();
        return exponent >= -1074 ? digits << (exponent + 1074) : digits >> (-1074 - exponent);
    }

    private static BigInteger Scaled(ulong magnitude, int exponent) => new BigInteger(magnitude) << (exponent + 1074);

    private static (ulong Magnitude, int Exponent) Parts(double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(Math.Abs(value));
        var exponent = (int)(bits >> 52);
        var mantissa = bits & ((1UL << 52) - 1);
        return exponent == 0 ? (mantissa, -1074) : (mantissa | 1UL << 52, exponent - 1075);
    }
}
