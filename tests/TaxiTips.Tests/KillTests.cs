using System.Globalization;

namespace TaxiTips.Tests;

/// <summary>Set MLOPS_KILLS to kill more often, MLOPS_KILL_SEED to kill at other points.</summary>
public sealed class KillTests(Story story) : IClassFixture<Story>
{
    [Fact]
    public async Task Run_KilledAtRandomPoints_EndsWithTheSameArtifacts()
    {
        var kills = Number("MLOPS_KILLS", 3);
        var random = new Random(Number("MLOPS_KILL_SEED", 20261120));
        var whole = await TimeAsync();
        for (var kill = 0; kill < kills; kill++)
        {
            using var folder = new TemporaryFolder();
            var point = whole * random.NextDouble();
            await SampleProcess.RunAsync(folder.Store(), killAfter: point);
            var resumed = await SampleProcess.RunAsync(folder.Store());
            Assert.True(resumed.ExitCode == 0, $"killed after {point}:\n{resumed.Output}{resumed.Error}");
            Assert.Equal(story.Digests, SampleProcess.Digests(folder.Store()));
            TestContext.Current.SendDiagnosticMessage($"killed after {point}: same {story.Digests.Count} artifacts");
        }
    }

    private static async Task<TimeSpan> TimeAsync()
    {
        using var folder = new TemporaryFolder();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await SampleProcess.RunAsync(folder.Store());
        return clock.Elapsed;
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
