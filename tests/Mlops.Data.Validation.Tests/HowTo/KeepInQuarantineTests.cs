using System.Text;
using System.Text.Json;

namespace Mlops.Data.Validation.Tests.HowTo;

public sealed class KeepInQuarantineTests : IDisposable
{
    private static readonly DataSchema Schema = new(
        new Field("trip_id", ColumnType.Int64, false), new Field("fare", ColumnType.Float64) { Domain = new NumberRange(0) });

    private readonly string folder = Directory.CreateTempSubdirectory("quarantine").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Theory]
    [InlineData("alone", 0)]
    [InlineData("pipeline", 1)]
    public void CodeBlock_OfThePage_IsTheCodeThatIsTestedHere(string region, int block) =>
        Assert.Equal(HowToPage.Region("KeepInQuarantine.cs", region), HowToPage.Block("quarantine.md", block));

    [Fact]
    public async Task Alone_BrokenFiles_LetsTheGoodRowsFlowOn()
    {
        var statistics = await KeepInQuarantine.AloneAsync(Write(), Schema, Path.Combine(folder, "bad.csv"));
        Assert.Equal(5997, statistics.RowCount);
        var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "bad.csv"), TestContext.Current.CancellationToken);
        Assert.EndsWith("day1.csv,17,fare,MLOPS3006,-4,\"column 'fare' is out of range; expected [0, +inf]\"", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("day1.csv,93,trip_id,MLOPS2105,abc,Column 'trip_id' has the text 'abc'", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pipeline_BrokenFiles_GivesOneFileWithRowsThatFailAndRowsThatCannotBeParsed()
    {
        var builder = new FakeBuilder();
        KeepInQuarantine.Define(builder, Write(), Schema);
        var run = await builder.RunAsync(new FakeRun());
        Assert.Equal(
            [("day1.csv", 17, "MLOPS3006"), ("day1.csv", 93, "MLOPS2105"), ("day2.csv", 2000, "MLOPS2103")],
            Lines(run).Select(l => (l.GetProperty("file").GetString()!, l.GetProperty("row").GetInt32(), l.GetProperty("code").GetString()!)));
        Assert.Equal((5997.0, 1.0, 2.0), (run.Metrics["rows.good"], run.Metrics["rows.failed"], run.Metrics["rows.unreadable"]));
        Assert.Equal(["MLOPS2103", "MLOPS2105"], run.Findings.Where(f => f.Code.StartsWith("MLOPS2", StringComparison.Ordinal)).Select(f => f.Code));
        Assert.Equal(5997, ((DatasetStatistics)run.Values["statistics"]).RowCount);
    }

    private static List<JsonElement> Lines(FakeRun run)
    {
        using var reader = new StreamReader(run.Artifacts["quarantine"].OpenRead("quarantine.jsonl"), Encoding.UTF8);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
    }

    /// <summary>Three days: a fare below 0 and a text for a number on the first, and a short row at the end of the second.</summary>
    private string Write()
    {
        for (var day = 1; day <= 3; day++)
        {
            var rows = Enumerable.Range(1, 2000).Select(row => (day, row) switch
            {
                (1, 17) => "17,-4",
                (1, 93) => "abc,2.5",
                (2, 2000) => "2000",
                _ => FormattableString.Invariant($"{row},{row % 50 + 0.25}"),
            });
            File.WriteAllLines(Path.Combine(folder, $"day{day}.csv"), rows.Prepend("trip_id,fare"));
        }
        return Path.Combine(folder, "day*.csv");
    }
}
