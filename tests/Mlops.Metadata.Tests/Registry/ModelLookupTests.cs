namespace Mlops.Metadata.Tests.Registry;

public sealed class ModelLookupTests
{
    private readonly MemoryModelRegistry models = new();

    [Theory]
    [InlineData("taxi@production", 2)]
    [InlineData("taxi/1", 1)]
    public async Task FindVersionAsync_Known_IsFound(string reference, int version)
    {
        await FillAsync();

        Assert.Equal(version, (await models.FindVersionAsync(ModelReference.Parse(reference))).Version);
    }

    [Theory]
    [InlineData("taxy@production", "There is no model 'taxy'. Expected a registered model. Did you mean 'taxi'?")]
    [InlineData("taxi@prodction", "Model 'taxi' has no alias 'prodction'. Expected an alias of the model. Did you mean 'production'?")]
    [InlineData("taxi/9", "Model 'taxi' has no version 9. Expected a version from 1 to 2. List the versions with 'mlops models show'.")]
    [InlineData(
        "new@production",
        "Model 'new' has no alias 'production'. Expected an alias of the model. No version was promoted yet: see 'mlops models show new'.")]
    public async Task FindVersionAsync_Unknown_SaysWhatThereIs(string reference, string message)
    {
        await FillAsync();

        var error = await Assert.ThrowsAsync<StoreException>(async () => await models.FindVersionAsync(ModelReference.Parse(reference)));

        Assert.Equal($"{MetadataDiagnostics.UnknownModelVersion}: {message}", error.Message);
    }

    [Fact]
    public async Task FindVersionAsync_EmptyRegistry_SaysToRunAPipeline()
    {
        var error = await Assert.ThrowsAsync<StoreException>(async () => await models.FindVersionAsync(ModelReference.Parse("taxi@production")));

        Assert.Contains("Run a pipeline that registers it", error.Message);
    }

    private async Task FillAsync()
    {
        foreach (var (model, bundle) in ((string, string)[])[("taxi", "a"), ("taxi", "b"), ("new", "a")])
            await models.RegisterAsync(new ModelVersion(model, 0, new ArtifactRef(ArtifactKinds.Bundle, Digest.Of(bundle))));
        await models.TryMoveAliasAsync(new AliasMove("taxi", "production", null, 2));
    }
}
