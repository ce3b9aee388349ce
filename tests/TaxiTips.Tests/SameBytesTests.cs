namespace TaxiTips.Tests;

public sealed class SameBytesTests(Story story) : IClassFixture<Story>
{
    [Theory]
    [InlineData("1", "C.UTF-8", "UTC")]
    [InlineData("2", "de_DE.UTF-8", "America/New_York")]
    [InlineData("1", "tr_TR.UTF-8", "Asia/Kolkata")]
    public async Task Digests_OnAnyProcessorCountCultureAndZone_AreEqual(string processors, string language, string zone)
    {
        using var folder = new TemporaryFolder();
        var environment = new Dictionary<string, string>
        {
            ["DOTNET_PROCESSOR_COUNT"] = processors, ["LANG"] = language, ["LC_ALL"] = language, ["TZ"] = zone,
        };
        var outcome = await SampleProcess.RunAsync(folder.Store(), environment: environment);
        Assert.True(outcome.ExitCode == 0, outcome.Output + outcome.Error);
        Assert.Equal(story.Digests, SampleProcess.Digests(folder.Store()));
    }
}
