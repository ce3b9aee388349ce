using System.Text.Json;

namespace Mlops.Cli.Tests;

public sealed class ToolProcessTests
{
    [Fact]
    public async Task Process_OfEveryMainPath_HasItsExitCodeAndNoColours()
    {
        using var trips = await BrokenTrips.CreateAsync();
        var profile = await ToolProcess.RunAsync(trips.Folder, "profile", "good.csv");
        Assert.Equal((MlopsTool.Success, ""), (profile.Code, profile.Error));
        Assert.StartsWith("60 rows, 4 columns\n", profile.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', profile.Output);
        var validate = await ToolProcess.RunAsync(trips.Folder, "validate", "new.csv", "--schema", "schema.json");
        Assert.Equal(MlopsTool.Findings, validate.Code);
        var missing = await ToolProcess.RunAsync(trips.Folder, "drift", "good.csv", "gud.csv", "--json");
        Assert.Equal(MlopsTool.Failure, missing.Code);
        Assert.StartsWith("MLOPS9006: ", missing.Error, StringComparison.Ordinal);
        Assert.Equal("MLOPS9006", JsonDocument.Parse(missing.Output).RootElement.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Process_InATurkishCulture_PrintsWhatAnyCulturePrints()
    {
        using var trips = await BrokenTrips.CreateAsync();
        var here = await Tool.RunAsync("profile", trips["good.csv"], "--bucket", "fare:5.5,9", "--sample", "0.5");
        var there = await ToolProcess.RunAsync(trips.Folder, "profile", trips["good.csv"], "--bucket", "fare:5.5,9", "--sample", "0.5");
        Assert.Equal(here.Output, there.Output);
    }
}
