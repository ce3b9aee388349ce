using System.Globalization;
using System.IO.Compression;

namespace Mlops.Cli.Tests.Parity;

public sealed class ParityCommandTests(RideStore rides)
{
    [Fact]
    public async Task Parity_OfABundle_PrintsTheCertificate()
    {
        var answer = await Tool.RunAsync("parity", await rides.BundleAsync());
        Assert.Equal((MlopsTool.Success, ""), (answer.Code, answer.Error));
        Assert.Matches("^artifact  rides, mlops.bundle [0-9a-f]{64}$", answer.Lines[0]);
        Assert.StartsWith("runtime   .NET ", answer.Lines[1], StringComparison.Ordinal);
        Assert.StartsWith("processor ", answer.Lines[2], StringComparison.Ordinal);
        Assert.Matches(@"^features  \d+ parity rows, alone and in a batch: every bit is equal$", answer.Lines[3]);
        Assert.Matches(@"^scores    \d+ parity rows, alone and in a batch: every bit is equal$", answer.Lines[4]);
        Assert.Matches(@"fare +float64 +1 +-1E\+300 +1E\+300", answer.Output);
        Assert.Matches(@"payment +string +1 +[1-9]", answer.Output);
    }

    [Fact]
    public async Task Parity_OfEveryForm_IsTheSame()
    {
        using var folder = new TemporaryFolder();
        var zip = await rides.BundleAsync();
        ZipFile.ExtractToDirectory(zip, folder["unpacked"]);
        foreach (var form in (string[])[zip, Path.GetDirectoryName(zip)!, folder["unpacked"], await rides.TransformAsync()])
        {
            var json = await Tool.JsonAsync("parity", form);
            Assert.True(json.GetProperty("isKept").GetBoolean(), form);
            Assert.True(json.GetProperty("features").GetProperty("rows").GetInt32() > 30, form);
            Assert.Equal("isKept artifact runtime system processor features scores columns", json.Members());
            Assert.Equal("name type missing unseen", json.GetProperty("columns")[1].Members());
        }
    }

    [Fact]
    public async Task Parity_OfAChangedConstant_IsOneAndNamesTheFirstDifference()
    {
        using var folder = new TemporaryFolder();
        var changed = await rides.ChangedBundleAsync(folder["changed.zip"], "transform/transform.json", "\"mean\": 1", "\"mean\": 2");
        var answer = await Tool.RunAsync("parity", changed);
        Assert.Equal((MlopsTool.Findings, ""), (answer.Code, answer.Error));
        Assert.Matches(@"features  DIFFER: Parity row 1, computed alone, differs in feature 0 'standardize\(fare\)': expected bits 0x", answer.Output);
        Assert.Contains("scores    DIFFER: ", answer.Output, StringComparison.Ordinal);
        var json = await Tool.JsonAsync("parity", changed);
        Assert.Equal("row way feature name expected actual", json.GetProperty("features").GetProperty("difference").Members());
    }

    [Theory]
    [InlineData(".csv")]
    [InlineData(".jsonl")]
    public async Task Day_WithOneScoreOff_IsOneAndNamesTheRow(string extension)
    {
        using var folder = new TemporaryFolder();
        var bundle = await rides.BundleAsync();
        var score = (await rides.ScoreAsync(bundle, 10, "card")).ToString("R", CultureInfo.InvariantCulture);
        var good = folder.Write("good" + extension, Lines(extension, score, score));
        Assert.Equal(MlopsTool.Success, (await Tool.RunAsync("parity", bundle, "--day", good)).Code);
        var off = Math.BitIncrement(double.Parse(score, CultureInfo.InvariantCulture)).ToString("R", CultureInfo.InvariantCulture);
        var answer = await Tool.RunAsync("parity", bundle, "--day", folder.Write("off" + extension, Lines(extension, score, off)));
        Assert.Equal(MlopsTool.Findings, answer.Code);
        Assert.Matches(@"day       DIFFER: .*, row \d, computed in a batch: the score was 0x[0-9a-f]{16} .* and is 0x", answer.Output);
        var json = await Tool.JsonAsync("parity", bundle, "--day", good);
        Assert.Equal((2, 2), (json.GetProperty("day").GetProperty("rows").GetInt32(), json.GetProperty("day").GetProperty("compared").GetInt32()));
    }

    [Fact]
    public async Task Day_OfFeatures_IsComparedWithoutAModel()
    {
        using var folder = new TemporaryFolder();
        var transform = await rides.TransformAsync();
        var width = new TransformComponent().Load(ArtifactFolder.Open(transform).Reader).Layout.Width;
        // A row without fare and payment: standardize gives what 0 gives, and of the categories only "is missing" is set.
        var zeros = string.Join('|', Enumerable.Repeat("0", width));
        var day = folder.Write("day.csv", $"fare,payment,features\n,,{zeros}\n");
        var answer = await Tool.RunAsync("parity", transform, "--day", day);
        Assert.Equal(MlopsTool.Findings, answer.Code);
        Assert.Contains("feature 0 'standardize(fare)' was 0x00000000 (0) and is 0x", answer.Output, StringComparison.Ordinal);
        var shorter = folder.Write("short.csv", "fare,payment,features\n,,0|1\n");
        Assert.Contains($"2 features were recorded, and there are {width}", (await Tool.RunAsync("parity", transform, "--day", shorter)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parity_OfWhatCannotBeReplayed_IsTwoWithACode()
    {
        using var folder = new TemporaryFolder();
        var bundle = await rides.BundleAsync();
        await Tool.FailAsync("MLOPS9006", "parity", folder["none.zip"]);
        await Tool.FailAsync("MLOPS7003", "parity", folder.Path);
        await Tool.FailAsync("MLOPS7301", "parity", folder.Write("text.zip", "no zip"));
        await Tool.FailAsync("MLOPS9008", "parity", await rides.ArtifactAsync(ArtifactKinds.Model));
        await Tool.FailAsync("MLOPS9009", "parity", bundle, "--day", folder.Write("bare.csv", "fare,payment\n1,card\n"));
        await Tool.FailAsync("MLOPS9009", "parity", await rides.TransformAsync(), "--day", folder.Write("score.csv", "fare,payment,score\n1,card,0.5\n"));
        await Tool.FailAsync("MLOPS2001", "parity", bundle, "--day", folder.Write("other.csv", "fare,score\n1,0.5\n"));
    }

    private static string Lines(string extension, string first, string second) => extension == ".csv"
        ? $"payment,score,fare\ncard,{first},10\ncard,{second},10\n"
        : string.Concat(((string[])[first, second]).Select(s => $$"""{"fare":10,"payment":"card","score":{{s}}}""" + "\n"));
}
