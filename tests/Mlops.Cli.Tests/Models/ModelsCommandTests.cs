namespace Mlops.Cli.Tests.Models;

public sealed class ModelsCommandTests(RideStore rides)
{
    [Fact]
    public async Task List_OfAStore_HasVersionsAndAliases()
    {
        var answer = await Tool.RunAsync("models", "list", "--store", rides.Store);
        Assert.Matches("^  rides +2 +2 +production -> 1$", answer.Lines[^1]);
        var models = await Tool.JsonAsync("models", "list", "--store", rides.Store);
        Assert.Equal("model versions newest aliases", models[0].Members());
    }

    [Fact]
    public async Task Show_OfAName_ListsAllVersionsWithTheirVerdicts()
    {
        var answer = await Tool.RunAsync("models", "show", "rides", "--store", rides.Store);
        Assert.Matches(@"rides/1 .*2026-01-01 .*all passed +production", answer.Output);
        Assert.Matches(@"rides/2 .*2026-01-02 .*FAILED", answer.Output);
        var model = await Tool.JsonAsync("models", "show", "rides", "--store", rides.Store);
        Assert.Equal("model aliases versions aliasHistory", model.Members());
        Assert.Equal("version bundle runId span createdAt passedGates gates", model.GetProperty("versions")[0].Members());
    }

    [Fact]
    public async Task Show_OfAnAlias_HasTheEvidenceAndTheHistory()
    {
        var answer = await Tool.RunAsync("models", "show", "rides@production", "--store", rides.Store);
        Assert.StartsWith("model      rides/1\n", answer.Output, StringComparison.Ordinal);
        Assert.Matches(@"auc >= 0\.8 +passed +auc is 0\.\d+ on all \d+ rows", answer.Output);
        Assert.Matches("production +1 .*Z +run [0-9a-f]+ +all gates passed", answer.Output);
        var version = await Tool.JsonAsync("models", "show", "rides@production", "--store", rides.Store);
        Assert.Equal("model version bundle runId span createdAt passedGates gates aliases aliasHistory", version.Members());
        Assert.Equal("model alias toVersion movedAt by reason span", version.GetProperty("aliasHistory")[0].Members());
    }

    [Theory]
    [InlineData("ride", "MLOPS9007", "Did you mean 'rides'?")]
    [InlineData("rides@prodction", "MLOPS7200", "'production'")]
    [InlineData("rides/9", "MLOPS7200", "a version from 1 to 2")]
    [InlineData("ridez/1", "MLOPS7200", "'rides'")]
    public async Task Show_OfWhatIsNotThere_SuggestsWhatIs(string name, string code, string suggestion) =>
        Assert.Contains(suggestion, await Tool.FailAsync(code, "models", "show", name, "--store", rides.Store), StringComparison.Ordinal);

    [Fact]
    public async Task List_OfAStoreWithoutModels_SaysSo()
    {
        using var folder = new TemporaryFolder();
        MlopsStore.Open(folder.Path);
        Assert.Equal("No model is registered in this store.", (await Tool.RunAsync("models", "list", "--store", folder.Path)).Output.Trim());
        await Tool.FailAsync("MLOPS9007", "models", "show", "rides", "--store", folder.Path);
    }
}
