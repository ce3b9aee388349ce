using System.Runtime.CompilerServices;

namespace TaxiTips.Tests;

public sealed class RealTripsTests
{
    [Fact]
    public async Task RealTrips_ThreeSpans_EndAsTheyShouldWithAGoodModel()
    {
        var data = Path.GetFullPath(Path.Combine(Repository(), "..", "shared", "data", "chicago_taxi.csv"));
        Optional.Require(File.Exists(data), $"There is no file {data}: the test on real trips needs it.");
        using var folder = new TemporaryFolder();
        var outcome = await SampleProcess.RunAsync(folder.Store(), ["--data", data]);
        Assert.True(outcome.ExitCode == 0, outcome.Output + outcome.Error);
        var days = outcome.Json().GetProperty("days").EnumerateArray().ToList();
        Assert.Equal(["promoted", "retrained", "stopped"], days.Select(d => d.GetProperty("outcome").GetString()));
        var auc = days[0].GetProperty("metrics").EnumerateArray().Single(m => m.GetProperty("name").GetString() == "auc");
        Assert.True(auc.GetProperty("overall").GetDouble() >= 0.93);
    }

    private static string Repository([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
