using System.Text.Json;

namespace TaxiTips.Tests;

public sealed class ThreeDaysTests(Story story) : IClassFixture<Story>
{
    [Fact]
    public void GeneratedDays_EndAsTheyShould()
    {
        Assert.True(story.First.ExitCode == 0, story.First.Output + story.First.Error);
        var days = story.First.Json().GetProperty("days").EnumerateArray().ToList();
        Assert.Equal(["promoted", "retrained", "stopped"], days.Select(d => d.GetProperty("outcome").GetString()));
        Assert.Equal([1, 2, 2], days.Select(d => d.GetProperty("modelVersion").GetInt32()));
    }

    [Fact]
    public void FirstDay_HasAGoodModel()
    {
        var auc = Metric(Day(0), "auc");
        Assert.InRange(auc.GetProperty("overall").GetDouble(), 0.93, 1.0);
        Assert.InRange(auc.GetProperty("worstSlice").GetProperty("value").GetDouble(), 0.75, auc.GetProperty("overall").GetDouble());
        Assert.StartsWith("trip_start_hour=", auc.GetProperty("worstSlice").GetProperty("slice").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void SecondDay_NamesTheColumnsThatDrifted()
    {
        var drifted = Day(1).GetProperty("driftedColumns").EnumerateArray().Select(c => c.GetString()).ToList();
        Assert.Contains("fare", drifted);
        Assert.Contains("payment_type", drifted);
        Assert.Contains("company", drifted);
        Assert.DoesNotContain("trip_miles", drifted);
        Assert.DoesNotContain("pickup_latitude", drifted);
    }

    [Fact]
    public void ThirdDay_NamesWhatIsBroken()
    {
        var errors = Day(2).GetProperty("findings").EnumerateArray()
            .Where(f => f.GetProperty("severity").GetString() == "error")
            .Select(f => f.GetProperty("column").GetString())
            .ToList();
        Assert.Contains("trip_miles", errors);
        Assert.Contains("fare", errors);
        Assert.Contains("payment_type", errors);
    }

    [Fact]
    public void Serving_ReplaysParityAndAllocatesNothing()
    {
        var serving = story.First.Json().GetProperty("serving");
        Assert.True(serving.GetProperty("parityRowsReplayed").GetInt32() > 0);
        Assert.True(serving.GetProperty("millisecondsToFirstPrediction").GetDouble() > 0);
        Assert.True(serving.GetProperty("nanosecondsPerPrediction").GetDouble() > 0);
        Assert.Equal(0, serving.GetProperty("bytesPerPrediction").GetDouble());
        Assert.True(story.First.Json().GetProperty("rowsPerSecond").GetDouble() > 0);
    }

    [Fact]
    public async Task SecondRun_FindsEveryStepInTheCache()
    {
        var again = await SampleProcess.RunAsync(story.Store);
        Assert.True(again.ExitCode == 0, again.Output + again.Error);
        var statuses = again.Json().GetProperty("days").EnumerateArray()
            .SelectMany(d => d.GetProperty("steps").EnumerateArray())
            .Select(s => s.GetProperty("status").GetString())
            .Distinct();
        Assert.Empty(statuses.Except(["cached", "skipped"]));
        Assert.Equal(story.Digests, SampleProcess.Digests(story.Store));
    }

    private JsonElement Day(int index) => story.First.Json().GetProperty("days")[index];

    private static JsonElement Metric(JsonElement day, string name) =>
        day.GetProperty("metrics").EnumerateArray().Single(m => m.GetProperty("name").GetString() == name);
}
