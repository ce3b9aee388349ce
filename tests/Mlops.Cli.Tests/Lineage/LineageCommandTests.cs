using System.Security.Cryptography;

namespace Mlops.Cli.Tests.Lineage;

public sealed class LineageCommandTests(RideStore rides)
{
    [Fact]
    public async Task Lineage_OfAVersion_LeadsBackToItsFile()
    {
        var json = await Tool.JsonAsync("lineage", "rides@production", "--store", rides.Store);
        Assert.Equal("start files artifacts steps versions edges", json.Members());
        Assert.Equal("version:rides/1", json.GetProperty("start").GetString());
        var file = Assert.Single(json.GetProperty("files").EnumerateArray());
        Assert.Equal(Sha256(rides.Day(1)), file.GetProperty("sha256").GetString());
        Assert.Equal(rides.Day(1), file.GetProperty("path").GetString());
    }

    [Fact]
    public async Task Lineage_OfAFileOrItsDigest_LeadsForwardToItsVersions()
    {
        var byFile = await Tool.JsonAsync("lineage", rides.Day(2), "--store", rides.Store);
        var byDigest = await Tool.JsonAsync("lineage", Sha256(rides.Day(2)), "--store", rides.Store);
        Assert.Equal(byFile.GetRawText(), byDigest.GetRawText());
        Assert.Contains(byFile.GetProperty("versions").EnumerateArray(), v => v.GetProperty("version").GetInt32() == 2);
    }

    [Fact]
    public async Task Lineage_AsText_HasVersionStepsFilesAndUncutParameters()
    {
        var answer = await Tool.RunAsync("lineage", "rides/1", "--store", rides.Store);
        Assert.Matches("rides/1 +[0-9a-f]{12} .*all passed", answer.Output);
        Assert.Matches(@"\n  train .*Z +\d\.\d{3} s +fit [0-9a-f]{12} +mlops\.model:[0-9a-f]{12}\n", answer.Output);
        Assert.Contains(Sha256(rides.Day(1)), answer.Output, StringComparison.Ordinal);
        Assert.Matches("\ntrain: {.*\"seed\":1.*}\n", answer.Output);
        Assert.DoesNotContain("...", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lineage_OfAnUnknownStart_SaysWhatAStartIs()
    {
        Assert.Contains("NAME@ALIAS", await Tool.FailAsync("MLOPS9006", "lineage", "nowhere.csv", "--store", rides.Store), StringComparison.Ordinal);
        await Tool.FailAsync("MLOPS7200", "lineage", "rides@canary", "--store", rides.Store);
        await Tool.FailAsync("MLOPS7202", "lineage", new string('0', 64), "--store", rides.Store);
    }

    [Fact]
    public async Task Lineage_OfAFileThatWasNeverRead_SaysSo()
    {
        using var folder = new TemporaryFolder();
        await Tool.FailAsync("MLOPS7202", "lineage", folder.Write("other.csv", "x\n1\n"), "--store", rides.Store);
    }

    private static string Sha256(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
