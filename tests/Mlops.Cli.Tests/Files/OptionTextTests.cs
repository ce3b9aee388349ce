namespace Mlops.Cli.Tests.Files;

public sealed class OptionTextTests
{
    [Theory]
    [InlineData("2026-05-31", "2026-05-31T00:00:00Z")]
    [InlineData("2026-05-31T12:30Z", "2026-05-31T12:30:00Z")]
    [InlineData("2026-05-31T12:30:01", "2026-05-31T12:30:01Z")]
    [InlineData("2026-05-31T12:30:01+02:00", "2026-05-31T10:30:01Z")]
    public void Time_OfADayOrATime_IsUtc(string text, string expected) =>
        Assert.Equal(expected, OptionText.Time("--as-of", text).ToString("yyyy-MM-ddTHH:mm:ssK", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Pair_OfANameWithColons_TakesTheLast()
    {
        Assert.Equal(("a:b", "1"), OptionText.Pair("--limit", "a:b:1", "x"));
        foreach (var text in (string[])["", ":", "a:", ":b", "a"])
            Assert.Equal("MLOPS9021", Assert.Throws<DataException>(() => OptionText.Pair("--limit", text, "x")).Code);
        Assert.Throws<DataException>(() => OptionText.Time("--as-of", "31.05.2026"));
        Assert.Throws<DataException>(() => OptionText.Number("--level", "0,05"));
    }
}
