namespace Mlops.Cli.Tests.Files;

public sealed class InputFileTests
{
    [Theory]
    [InlineData("good.jsonl")]
    [InlineData("good.arrow")]
    [InlineData("good.arrows")]
    [InlineData("good.tsv")]
    public async Task Open_AnyFormat_HasTheSameRows(string name)
    {
        using var trips = await BrokenTrips.CreateAsync();
        var kept = await Tool.RunAsync(
            "validate", trips["good.csv"], "--schema", trips["schema.json"], "--quarantine", trips["bad.jsonl"], "--good", trips[name]);
        Assert.Equal((MlopsTool.Success, ""), (kept.Code, kept.Error));
        Assert.Contains("60 good rows", kept.Output, StringComparison.Ordinal);
        var expected = await Tool.RunAsync("profile", trips["good.csv"]);
        Assert.Equal(expected.Output, (await Tool.RunAsync("profile", trips[name])).Output);
    }

    [Fact]
    public async Task Open_AnUnknownExtension_AsksForTheFormat()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("trips.dat", "x\n1\n");
        Assert.Contains("--format csv|tsv|jsonl", await Tool.FailAsync("MLOPS9020", "profile", file), StringComparison.Ordinal);
        Assert.StartsWith("1 rows", (await Tool.RunAsync("profile", file, "--format", "csv")).Output, StringComparison.Ordinal);
        folder.Write("trips.csv", "x\n1\n");
        folder.Write("trips.jsonl", "{\"x\":1}\n");
        await Tool.FailAsync("MLOPS9020", "profile", folder["trips.csv"], folder["trips.jsonl"]);
    }

    [Theory]
    [InlineData("latest", "3 rows")]
    [InlineData("1", "1 rows")]
    [InlineData("1..2", "3 rows")]
    [InlineData("rolling:2", "5 rows")]
    [InlineData("all", "6 rows")]
    public async Task Open_Spans_TakesThoseThatAreAskedFor(string span, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("day-1.csv", "x\n1\n");
        folder.Write("day-2.csv", "x\n1\n2\n");
        folder.Write("day-3.csv", "x\n1\n2\n3\n");
        var answer = await Tool.RunAsync("profile", folder["day-{SPAN}.csv"], "--span", span);
        Assert.StartsWith(expected, answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--span", "yesterday")]
    [InlineData("--span", "9..3")]
    [InlineData("--span", "rolling:0")]
    [InlineData("--columns", "a,,b")]
    [InlineData("--bucket", "fare")]
    [InlineData("--bucket", "fare:9,5")]
    [InlineData("--cross", "fare")]
    public async Task Open_AnOptionThatIsNotUnderstood_SaysWhatIsExpected(string option, string value)
    {
        using var trips = await BrokenTrips.CreateAsync();
        var error = await Tool.FailAsync("MLOPS9021", "profile", trips["good.csv"], option, value);
        Assert.Contains($"{option} cannot be '{value}'", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_PartOfTheRowsAndColumns_IsLeftToTheReader()
    {
        using var trips = await BrokenTrips.CreateAsync();
        var first = await Tool.RunAsync("profile", trips["good.csv"], "--take", "7", "--columns", "payment,id");
        Assert.StartsWith("7 rows, 2 columns", first.Output, StringComparison.Ordinal);
        var sampled = await Tool.RunAsync("profile", trips["good.csv"], "--sample", "0.5", "--seed", "3");
        Assert.Equal(sampled.Output, (await Tool.RunAsync("profile", trips["good.csv"], "--sample", "0.5", "--seed", "3")).Output);
        Assert.Contains("Did you mean 'payment'?", await Tool.FailAsync("MLOPS2001", "profile", trips["good.csv"], "--columns", "paymnt"), StringComparison.Ordinal);
        foreach (var (option, value) in ((string, string)[])[("--sample", "0"), ("--sample", "0,5"), ("--take", "-1"), ("--format", "xml")])
            Assert.Equal(MlopsTool.Failure, (await Tool.RunAsync("profile", trips["good.csv"], option, value)).Code);
    }

    [Fact]
    public async Task Open_WithProgressOfAShortReading_TellsNothing()
    {
        using var trips = await BrokenTrips.CreateAsync();
        Assert.Equal("", (await Tool.RunAsync("profile", trips["good.csv"], "--progress")).Error);
    }
}
