namespace TaxiTips.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public void Parse_UnknownOption_SuggestsTheNearest()
    {
        using var error = new StringWriter();
        Assert.Null(Options.Parse(["--stor", "x"], error));
        Assert.Contains("--store", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_MissingFile_SaysWhereItLooked()
    {
        using var error = new StringWriter();
        Assert.Null(Options.Parse(["--data", "nowhere.csv"], error));
        Assert.Contains(Path.GetFullPath("nowhere.csv"), error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_AllOptions_AreRead()
    {
        var options = Options.Parse(["serve", "--store", "s", "--json", "j", "--urls", "u"], TextWriter.Null);
        Assert.Equal(new Options { Serve = true, Store = "s", Json = "j", Urls = "u" }, options);
    }
}
