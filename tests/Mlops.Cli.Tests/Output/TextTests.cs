using System.Globalization;

namespace Mlops.Cli.Tests.Output;

public sealed class TextTests
{
    [Theory]
    [InlineData(17031080200, "17031080200")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(17031080200.4, "17031080200")]
    [InlineData(-1234567.8, "-1234568")]
    [InlineData(999999.4, "999999")]
    [InlineData(3.14159265, "3.14159")]
    [InlineData(1e20, "1E+20")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void Of_Number_IsInvariant(double value, string expected)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        Assert.Equal(expected, Text.Of(value));
        CultureInfo.CurrentCulture = before;
    }

    [Fact]
    public void Of_Time_IsUtc()
    {
        var time = new DateTimeOffset(2026, 1, 2, 1, 30, 0, TimeSpan.FromHours(2));
        Assert.Equal("2026-01-01 23:30:00Z", Text.Of(time));
        Assert.Equal("2026-01-01T23:30:00.000000Z", Text.Iso(time));
        Assert.Equal("", Text.Of((DateTimeOffset?)null));
    }
}
