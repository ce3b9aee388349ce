namespace Mlops.Training.Tests;

public sealed class ExactExpTests
{
    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(-0.5, 0.6065306597126334)]
    [InlineData(-1.0, 0.36787944117144233)]
    [InlineData(-10.0, 4.5399929762484854e-05)]
    [InlineData(-100.0, 3.720075976020836e-44)]
    [InlineData(-709.0, 0.0)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(double.NaN, double.NaN)]
    public void OfNegative_KnownValues_AreReached(double x, double expected)
    {
        var found = ExactExp.OfNegative(x);
        Assert.True(Ulps(found, expected) <= 1, $"{found:R}");
    }

    [Fact]
    public void OfNegative_ManyValues_IsWithinOneUnitOfTheMachinesFunction()
    {
        var random = new Random(7);
        for (var i = 0; i < 200_000; i++)
        {
            var x = -Math.Pow(10, random.NextDouble() * 20 - 17.2);
            if (x < -708) continue;
            Assert.True(Ulps(ExactExp.OfNegative(x), Math.Exp(x)) <= 1, $"{x:R}");
        }
    }

    private static long Ulps(double a, double b) =>
        Math.Abs(BitConverter.DoubleToInt64Bits(a) - BitConverter.DoubleToInt64Bits(b));
}
