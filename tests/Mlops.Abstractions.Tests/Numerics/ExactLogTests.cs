namespace Mlops.Tests;

public sealed class ExactLogTests
{
    [Fact]
    public void OnePlus_AnyNumber_IsWithinTwoUnitsInTheLastPlace()
    {
        var random = new Random(3);
        for (var i = 0; i < 200_000; i++)
        {
            var x = Math.Pow(10, random.NextDouble() * 320 - 20) * random.NextDouble();
            var u = 1 + x;

            // Kahan's formula: exact up to the rounding of the logarithm of the system.
            var expected = u == 1 ? x : double.IsInfinity(u) ? u : Math.Log(u) * (x / (u - 1));
            var actual = ExactLog.OnePlus(x);
            Assert.True(Math.Abs(expected - actual) <= 4 * (Math.BitIncrement(expected) - expected),
                $"x = {x:R}: {expected:R} and {actual:R}");
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0.6931471805599453)]
    [InlineData(1e-20, 1e-20)]
    [InlineData(double.Epsilon, double.Epsilon)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.MaxValue, 709.782712893384)]
    public void OnePlus_Landmark_IsExact(double x, double expected) => Assert.Equal(expected, ExactLog.OnePlus(x), 1e-13);

    [Fact]
    public void OnePlus_WholeNumbers_IsWithinOneUnitOfTheMachinesFunction()
    {
        // 1 + x is exact here, so that Math.Log is a reference to its own last bit.
        for (var x = 1L; x < 1L << 52; x += 1 + x / 997)
        {
            var (expected, actual) = (Math.Log(x + 1), ExactLog.OnePlus(x));
            Assert.True(Math.Abs(BitConverter.DoubleToInt64Bits(expected) - BitConverter.DoubleToInt64Bits(actual)) <= 1, $"{x}");
        }
    }

    [Fact]
    public void OnePlus_RisingNumbers_NeverFalls()
    {
        var last = 0.0;
        for (var i = 1; i < 100_000; i++)
        {
            var next = ExactLog.OnePlus(i * 1e-4);
            Assert.True(next >= last);
            last = next;
        }
    }

    [Fact]
    public void Of_Landmarks_IsWithinTwoUnitsInTheLastPlace() =>
        Assert.All(Landmarks.Of("log"), p => Assert.True(Landmarks.Units(p.Y, ExactLog.Of(p.X)) <= 2, $"{p.X:R}"));

    [Theory]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(-1, double.NaN)]
    [InlineData(1, 0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.Epsilon, -744.4400719213812)]
    public void Of_EdgeOfTheDomain_IsTheLimit(double x, double expected) => Assert.Equal(expected, ExactLog.Of(x), 1e-12);

    [Theory]
    [InlineData(-0.5, -0.6931471805599453)]
    [InlineData(-1e-10, -1.00000000005e-10)]
    [InlineData(-1, double.NegativeInfinity)]
    [InlineData(-2, double.NaN)]
    public void OnePlus_BelowZero_IsExact(double x, double expected) => Assert.Equal(expected, ExactLog.OnePlus(x), 1e-16);
}
