using Mlops.Data.Validation;

namespace Mlops.Cli.Tests.Drift;

public sealed class DriftCommandTests
{
    [Fact]
    public async Task Drift_OfAMovedColumn_IsOneAndNamesIt()
    {
        using var folder = Days();
        var answer = await Tool.RunAsync("drift", folder["before.csv"], folder["after.csv"]);
        Assert.Equal((MlopsTool.Findings, ""), (answer.Code, answer.Error));
        Assert.Equal("2 columns compared, 1 drifted", answer.Lines[0]);
        Assert.Matches(@"kind +drift +total-variation +0\.45 +0\.4\d* +0\.4\d* to 0\.4\d* .* 'a': 50\.00 % -> 5\.00 %", answer.Output);
        Assert.Matches(@"id +no drift ", answer.Output);
    }

    [Fact]
    public async Task Drift_OfStatistics_SaysTheSameVerdicts()
    {
        using var folder = Days();
        await Tool.RunAsync("profile", folder["before.csv"], "-o", folder["before.json"]);
        await Tool.RunAsync("profile", folder["after.csv"], "-o", folder["after.json"]);
        foreach (var (before, after) in ((string, string)[])[("before.json", "after.json"), ("before.json", "after.csv"), ("before.csv", "after.json")])
        {
            var json = await Tool.JsonAsync("drift", folder[before], folder[after]);
            Assert.Equal(["kind"], json.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("column").GetString()));
            Assert.Equal(2, json.GetProperty("drift").GetArrayLength());
        }
    }

    [Fact]
    public async Task Drift_OfTheSameFile_IsZero() => Assert.Equal(
        MlopsTool.Success, (await Tool.RunAsync("drift", Days()["before.csv"], Days()["before.csv"])).Code);

    [Fact]
    public async Task Drift_WithHistory_KeepsEveryDistanceOfEveryRun()
    {
        using var folder = Days();
        string[] history = ["--history", folder["history.jsonl"]];
        Assert.Equal(MlopsTool.Findings, (await Tool.RunAsync(["drift", folder["before.csv"], folder["after.csv"], .. history])).Code);
        Assert.Equal(MlopsTool.Success, (await Tool.RunAsync(["drift", folder["before.csv"], folder["before.csv"], .. history])).Code);
        var entries = new List<DriftHistoryEntry>();
        await foreach (var entry in new DriftHistory(folder["history.jsonl"]).ReadAsync(TestContext.Current.CancellationToken)) entries.Add(entry);
        Assert.Equal(["after.csv", "before.csv"], entries.Select(e => e.Span).Distinct());
        Assert.Equal(["id", "kind"], entries.Where(e => e.Span == "before.csv").Select(e => e.Column).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Drift_WithLimits_DecidesByThem()
    {
        using var folder = Days();
        string[] files = ["drift", folder["before.csv"], folder["after.csv"]];
        Assert.Equal(MlopsTool.Success, (await Tool.RunAsync([.. files, "--limit", "kind:l-infinity:0.5"])).Code);
        Assert.Equal(MlopsTool.Findings, (await Tool.RunAsync([.. files, "--limit", "kind:l-infinity:0.4"])).Code);
        Assert.Equal(MlopsTool.Success, (await Tool.RunAsync([.. files, "--fail-on", "error"])).Code);
        Assert.Equal(MlopsTool.Success, (await Tool.RunAsync([.. files, "--ignore", "kind"])).Code);
        Assert.Equal(MlopsTool.Success, (await Tool.RunAsync([.. files, "--min-effect", "0.9"])).Code);
        Assert.Contains("Did you mean 'psi'?", await Tool.FailAsync("MLOPS9021", [.. files, "--limit", "kind:psy:1"]), StringComparison.Ordinal);
        Assert.Contains("Did you mean 'kind' or", await Tool.FailAsync("MLOPS9021", [.. files, "--limit", "kin:psi:1"]), StringComparison.Ordinal);
        Assert.Contains("Column 'kind' has total-variation", await Tool.FailAsync("MLOPS9021", [.. files, "--limit", "kind:wasserstein:1"]), StringComparison.Ordinal);
        await Tool.FailAsync("MLOPS9021", [.. files, "--limit", "kind:psi"]);
    }

    [Fact]
    public async Task Drift_OfAVanishedColumn_IsAFinding()
    {
        using var folder = Days();
        var answer = await Tool.RunAsync("drift", folder["before.csv"], folder["after.csv"], "--ignore", "kind", "--columns", "id,kind", "--json");
        Assert.Equal(MlopsTool.Success, answer.Code);
        folder.Write("less.csv", "id\n" + string.Concat(Enumerable.Range(0, 1200).Select(i => $"{i}\n")));
        var less = await Tool.RunAsync("drift", folder["before.csv"], folder["less.csv"], "--junit", folder["j.xml"]);
        Assert.Equal(MlopsTool.Findings, less.Code);
        Assert.Contains("only in the baseline: kind", less.Output, StringComparison.Ordinal);
        Assert.Contains("MLOPS3001: Column 'kind' of the baseline is not in the data", await File.ReadAllTextAsync(folder["j.xml"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drift_OfADocumentThatIsNoStatistics_NamesTheFile()
    {
        using var folder = Days();
        var file = folder.Write("torn.json", "{");
        Assert.Contains("torn.json", await Tool.FailAsync("MLOPS3202", "drift", file, folder["after.csv"]), StringComparison.Ordinal);
        await Tool.FailAsync("MLOPS9006", "drift", folder["none.json"], folder["after.csv"]);
    }

    private static TemporaryFolder Days()
    {
        var folder = new TemporaryFolder();
        var rows = Enumerable.Range(0, 1200).ToList();
        folder.Write("before.csv", "id,kind\n" + string.Concat(rows.Select(i => $"{i},{(i % 2 == 0 ? "a" : "b")}\n")));
        folder.Write("after.csv", "id,kind\n" + string.Concat(rows.Select(i => $"{i},{(i % 20 == 0 ? "a" : "b")}\n")));
        return folder;
    }
}
