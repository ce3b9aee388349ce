namespace Mlops.Cli.Tests.Files;

public sealed class ProfileCommandTests(RideStore rides)
{
    [Fact]
    public async Task Profile_OfAFile_HasOneLineForEachColumn()
    {
        var answer = await Tool.RunAsync("profile", rides.Day(1));
        Assert.Equal(MlopsTool.Success, answer.Code);
        Assert.Equal("600 rows, 4 columns", answer.Lines[0]);
        Assert.Equal(
            ["numbers", "column", "id", "fare", "tips", "texts", "column", "payment"],
            answer.Lines[1..].Where(l => !l.StartsWith('─')).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]));
        Assert.Matches(@"payment +string +0\.00 % +2 +4 .*(card|cash) \(\d+\), (card|cash) \(\d+\)", answer.Output);
    }

    [Fact]
    public async Task Profile_WithJson_HasTheMembersOfTheFormat()
    {
        var json = await Tool.JsonAsync("profile", rides.Day(1));
        Assert.Equal("formatVersion rows absentColumns extraColumns columns", json.Members());
        Assert.Equal(600, json.GetProperty("rows").GetInt64());
        Assert.Equal("name type count missing numbers values", json.GetProperty("columns")[0].Members());
    }

    [Fact]
    public async Task Profile_WithWriteSchema_WritesOneThatTheSameFileKeeps()
    {
        using var folder = new TemporaryFolder();
        await Tool.RunAsync("profile", rides.Day(1), "--write-schema", folder["schema.json"]);
        var schema = DataSchemaJson.Parse(await File.ReadAllTextAsync(folder["schema.json"], TestContext.Current.CancellationToken));
        Assert.Equal(["id", "fare", "tips", "payment"], schema.Names);
        Assert.Equal(MlopsTool.Success, (await Tool.RunAsync("validate", rides.Day(1), "--schema", folder["schema.json"])).Code);
    }

    [Fact]
    public async Task Profile_OfAPattern_ReadsAllFiles()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.csv", "x\n1\n2\n");
        folder.Write("b.csv", "x\n3\n");
        Assert.StartsWith("3 rows, 1 columns", (await Tool.RunAsync("profile", folder["*.csv"])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profile_OfWholeNumbers_PrintsAllTheirDigits()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.csv", "tract\n17031080200\n17031080300\n");
        Assert.Contains("17031080300", (await Tool.RunAsync("profile", file)).Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profile_OfAHeaderAlone_HasColumnsButNoRows()
    {
        using var folder = new TemporaryFolder();
        Assert.StartsWith("0 rows, 2 columns", (await Tool.RunAsync("profile", folder.Write("a.csv", "x,y\n"))).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profile_OfNothingOrRubbish_IsATypedError()
    {
        using var folder = new TemporaryFolder();
        await Tool.FailAsync("MLOPS2102", "profile", folder.Write("empty.csv", ""));
        await Tool.FailAsync("MLOPS9006", "profile", folder["none-*.csv"]);
        await Tool.FailAsync("MLOPS2200", "profile", folder.Write("rubbish.arrow", "not an Arrow file"));
    }

    [Fact]
    public async Task Profile_OfAMisspeltFile_SuggestsTheNearest()
    {
        using var folder = new TemporaryFolder();
        folder.Write("trips.csv", "x\n1\n");
        var error = await Tool.FailAsync("MLOPS9006", "profile", folder["trip.csv"]);
        Assert.Contains("Did you mean 'trips.csv'?", error, StringComparison.Ordinal);
        Assert.Contains($"working directory {Environment.CurrentDirectory}", error, StringComparison.Ordinal);
        Assert.Contains("It is a directory", await Tool.FailAsync("MLOPS9006", "profile", folder.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profile_OfAnArrowFile_IsThatOfItsRows()
    {
        var arrow = Directory.EnumerateFiles(rides.Store, "part-00000.arrow", SearchOption.AllDirectories).First();
        Assert.Equal(4, (await Tool.JsonAsync("profile", arrow)).GetProperty("columns").GetArrayLength());
    }
}
