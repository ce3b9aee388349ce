namespace Mlops.Tests;

public sealed class ExactSineTests
{
    [Fact]
    public void Of_Landmarks_IsWithinOneUnitInTheLastPlace() => Assert.All(Landmarks.Rows("circle"), row =>
    {
        var (sine, cosine) = ExactSine.Of(row[0], row[1]);
        Assert.True(Landmarks.Units(row[2], sine) <= 1, $"sine of {row[0]:R} / {row[1]:R}: {sine:R}");
        Assert.True(Landmarks.Units(row[3], cosine) <= 1, $"cosine of {row[0]:R} / {row[1]:R}: {cosine:R}");
    });

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(6, 1, 0)]
    [InlineData(12, 0, -1)]
    [InlineData(18, -1, 0)]
    [InlineData(24, 0, 1)]
    [InlineData(-6, -1, 0)]
    [InlineData(24e12 + 6, 1, 0)]
    [InlineData(double.NaN, double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, double.NaN, double.NaN)]
    [InlineData(double.NegativeInfinity, double.NaN, double.NaN)]
    public void Of_QuartersOfTheCircle_AreExact(double hour, double sine, double cosine) => Assert.Equal((sine, cosine), ExactSine.Of(hour, 24));

    [Fact]
    public void Of_PlacesAllAroundTheCircle_AgreesWithTheMachine()
    {
        for (var degrees = -720.0; degrees <= 720; degrees += 0.0625)
        {
            var (sine, cosine) = ExactSine.Of(degrees, 360);
            Assert.Equal(Math.Sin(degrees * Math.PI / 180), sine, 4e-15);
            Assert.Equal(Math.Cos(degrees * Math.PI / 180), cosine, 4e-15);
        }
    }

    [Fact]
    public void Of_ANumberAndItsMirror_AreMirrored()
    {
        var random = new Random(4);
        for (var i = 0; i < 100_000; i++)
        {
            var (x, period) = (random.NextDouble() * 1e6, random.NextDouble() * 100 + 1e-3);
            var (sine, cosine) = ExactSine.Of(x, period);
            Assert.Equal((-sine, cosine), ExactSine.Of(-x, period));
            Assert.Equal(1, sine * sine + cosine * cosine, 5e-16);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1e-301)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Of_APeriodOutOfRange_IsRefused(double period) => Assert.Throws<ArgumentOutOfRangeException>(() => ExactSine.Of(1, period));
}
