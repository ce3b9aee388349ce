using System.Text.Json;

namespace Mlops.Cli.Tests.Runs;

public sealed class RunCommandTests(RideStore rides)
{
    [Fact]
    public async Task List_OfThreeDays_IsNewestFirstWithWhatBecameOfThem()
    {
        var answer = await Tool.RunAsync("run", "list", "--store", rides.Store);
        Assert.Matches(@"rides +2026-01-03 +Stopped .*\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ +\d+\.\d{3} s", answer.Lines[2]);
        Assert.Matches("rides +2026-01-02 +Succeeded", answer.Lines[3]);
        Assert.Matches("rides +2026-01-01 +Succeeded", answer.Lines[4]);
    }

    [Fact]
    public async Task List_WithJson_HasTheDocumentedMembers()
    {
        var runs = await Tool.JsonAsync("run", "list", "--store", rides.Store, "--pipeline", "rides", "--limit", "2");
        Assert.Equal(2, runs.GetArrayLength());
        Assert.Equal("id pipeline span status reason marks startedAt endedAt", runs[0].Members());
        Assert.Equal("stopped", runs[0].GetProperty("status").GetString());
        Assert.EndsWith("Z", runs[0].GetProperty("startedAt").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, (await Tool.JsonAsync("run", "list", "--store", rides.Store, "--pipeline", "other")).GetArrayLength());
    }

    [Fact]
    public async Task List_OfAPipelineThatNeverRan_SaysSo()
    {
        var answer = await Tool.RunAsync("run", "list", "--store", rides.Store, "--pipeline", "other");
        Assert.Equal("No run is recorded in this store.", answer.Output.Trim());
    }

    [Fact]
    public async Task Show_OfAStoppedRun_TellsWhyInWords()
    {
        var answer = await Tool.RunAsync("run", "show", await IdAsync("2026-01-03"), "--store", rides.Store);
        Assert.Matches("status   Stopped: .*'tips' is not in the data", answer.Output);
        Assert.Matches(@"\n  validate +computed .*mlops\.validation:[0-9a-f]{12}", answer.Output);
        Assert.Matches("\nError MLOPS3001: Column 'payment' is not in the data", answer.Output);
    }

    [Fact]
    public async Task Show_WithJson_HasEnvironmentAndEveryStep()
    {
        var run = await Tool.JsonAsync("run", "show", await IdAsync("2026-01-01"), "--store", rides.Store);
        Assert.Equal("id pipeline span status reason marks startedAt endedAt environment steps", run.Members());
        var steps = run.GetProperty("steps").EnumerateArray().ToDictionary(s => s.GetProperty("step").GetString()!);
        string[] expected = ["read", "statistics", "validate", "fit", "train", "evaluate", "bundle", "register"];
        Assert.Empty(expected.Except(steps.Keys));
        Assert.Equal(
            "step version cacheKey fromCache startedAt endedAt parameters output metrics findings", steps["train"].Members());
        Assert.Equal(JsonValueKind.Object, steps["train"].GetProperty("parameters").ValueKind);
    }

    [Fact]
    public async Task Show_OfAnUnknownRun_SuggestsTheNearest()
    {
        var id = await IdAsync("2026-01-01");
        var error = await Tool.FailAsync("MLOPS9002", "run", "show", id[..^1] + "_", "--store", rides.Store);
        Assert.Contains($"Did you mean '{id}'", error, StringComparison.Ordinal);
        Assert.EndsWith("'mlops run list' shows them all.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfADirectoryThatIsNoStore_LeavesItAsItIs()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains(folder.Path, await Tool.FailAsync("MLOPS9001", "run", "list", "--store", folder.Path), StringComparison.Ordinal);
        await Tool.FailAsync("MLOPS9001", "run", "list", "--store", folder["missing"]);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    private async Task<string> IdAsync(string span)
    {
        var runs = await Tool.JsonAsync("run", "list", "--store", rides.Store);
        return runs.EnumerateArray().Single(r => r.GetProperty("span").GetString() == span).GetProperty("id").GetString()!;
    }
}
