using System.Numerics;

namespace Mlops.Transform.Tests;

public sealed class ExactPartsTests
{
    [Fact]
    public void Round_OneNumber_IsThatNumber()
    {
        var random = new Random(4);
        double[] edges = [0, 1, -1, double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue, 0.1, 2.2250738585072014e-308];
        foreach (var value in edges.Concat(Enumerable.Range(0, 2000).Select(_ => Finite(random))))
        {
            var (window, digits) = ExactParts.Of(value);
            Assert.InRange(window, 0, ExactParts.Windows - 1);
            Assert.Equal(value, ExactParts.Round(ExactParts.Widen(window, digits), BigInteger.One));
        }
    }

    [Fact]
    public void Round_SumThatCancels_IsExact()
    {
        double[] values = [1e300, 1, -1e300, 1e-300, 1e16, -1e16];
        Assert.Equal(1, ExactParts.Round(Sum(values), BigInteger.One));
        Assert.Equal(1.0 / 6, ExactParts.Round(Sum(values), 6));
    }

    [Fact]
    public void Round_Thirds_AreTheNearestDoubles()
    {
        for (var i = 1; i < 500; i++) Assert.Equal(i / 3.0, ExactParts.Round(Sum([i]), 3));
    }

    private static BigInteger Sum(double[] values) => values.Aggregate(BigInteger.Zero, (sum, v) =>
        sum + ExactParts.Widen(ExactParts.Of(v).Window, ExactParts.Of(v).Digits));

    private static double Finite(Random random)
    {
        var value = BitConverter.Int64BitsToDouble(random.NextInt64());
        return double.IsFinite(value) ? value : 1;
    }
}
