using System.Text.Json;

namespace Mlops.Transform.Tests;

public sealed class GreatCircleTests
{
    /// <summary>Made by <c>make_distances.py</c>: two places, and their distance to 60 digits.</summary>
    private static IEnumerable<double[]> Landmarks()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "distances.json")));
        return [.. document.RootElement.GetProperty("distance").EnumerateArray().Select(
            way => way.EnumerateArray().Select(n => n.GetDouble()).ToArray())];
    }

    // Differences of degrees are rounded before the formula, the more of near places.
    [Fact]
    public void Kilometres_Landmarks_AreThoseOfMpmath() => Assert.All(Landmarks(), way => Assert.Equal(
        way[4], GreatCircle.Kilometres(way[0], way[1], way[2], way[3]), 4e-12 + way[4] * 4e-16));

    [Fact]
    public void Kilometres_NearPlacesOfWholeFractions_HaveFifteenDigits()
    {
        // Differences are exact here: near the equator the way is the angle.
        const double Step = 1.0 / (1 << 30);
        Assert.Equal(GreatCircle.Radius * Step * Math.PI / 180, GreatCircle.Kilometres(0, 7, Step, 7), 1e-22);
        Assert.Equal(GreatCircle.Radius * Step * Math.PI / 180, GreatCircle.Kilometres(0, 7, 0, 7 + Step), 1e-22);
    }

    [Theory]
    [InlineData(0, 0, 0, 0, 0)]
    [InlineData(90, 10, 90, 250, 0)]
    [InlineData(-90, 10, -90, -10, 0)]
    [InlineData(12, 180, 12, -180, 0)]
    [InlineData(12, 350, 12, -10, 0)]
    [InlineData(0, 179.5, 0, -179.5, 111.19508023353292)]
    [InlineData(0, 0, 0, 90, 10007.557221017962)]
    [InlineData(90, 123, 0, -77, 10007.557221017962)]
    [InlineData(90, 0, -90, 0, 20015.114442035923)]
    [InlineData(0, 0, 0, 180, 20015.114442035923)]
    [InlineData(90.001, 0, 0, 0, double.NaN)]
    [InlineData(0, 0, -90.001, 0, double.NaN)]
    [InlineData(0, 361, 0, 0, double.NaN)]
    [InlineData(0, 0, 0, double.PositiveInfinity, double.NaN)]
    [InlineData(double.NaN, 0, 0, 0, double.NaN)]
    public void Kilometres_PolesAntimeridianAndAxes_AreKnown(
        double latitude1, double longitude1, double latitude2, double longitude2, double expected) =>
        Assert.Equal(expected, GreatCircle.Kilometres(latitude1, longitude1, latitude2, longitude2), 4e-12);

    [Fact]
    public void Kilometres_AnyPlaces_AreSymmetricAndAtMostHalfTheWayAround()
    {
        var random = new Random(8);
        for (var i = 0; i < 100_000; i++)
        {
            var (a, b) = (random.NextDouble() * 180 - 90, random.NextDouble() * 360 - 180);
            var (c, d) = random.Next(3) == 0 ? (-a, b + 180) : (random.NextDouble() * 180 - 90, random.NextDouble() * 360 - 180);
            var way = GreatCircle.Kilometres(a, b, c, d);
            Assert.InRange(way, 0, Math.PI * GreatCircle.Radius);
            Assert.Equal(way, GreatCircle.Kilometres(c, d, a, b));
        }
    }
}
