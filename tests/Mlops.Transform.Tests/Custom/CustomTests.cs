using Mlops.Transform.Tests.HowTo;

namespace Mlops.Transform.Tests;

public sealed class CustomTests
{
    [Fact]
    public async Task Custom_ThatLearns_IsAppliedSavedAndLoaded()
    {
        using var batch = Places();
        var transform = await FitAsync(batch);
        Assert.Equal("contoso.geo-fence(lat,lon)", transform.Layout.Slots[0].Name);
        var loaded = CustomOperations.Load(MemoryArtifact.Of(transform));
        using var asked = Table.Of(Table.Doubles("lat", 1, 5.05, 5.2, null, double.NaN), Table.Doubles("lon", 11, 20, 12, 12, 12));
        Assert.Equal([[1f], [1f], [0f], [0f], [0f]], loaded.Apply(asked));
        Assert.True(loaded.ReplayParity() > 0);
    }

    [Fact]
    public async Task Load_InASetWithTheComponent_FindsTheOperation()
    {
        using var batch = Places();
        var artifact = MemoryArtifact.Of(await FitAsync(batch));
        var set = new ComponentSet(new TransformComponent(), new GeoFenceComponent());
        Assert.True(set.Find<ITransformComponent>("transform").Load(artifact).ReplayParity() > 0);
        Assert.Equal("operation:contoso.geo-fence", new GeoFenceComponent().Type);
    }

    [Fact]
    public async Task Load_WithoutTheComponentOrOfANewerVersion_NamesIdAndVersion()
    {
        using var batch = Places();
        var artifact = MemoryArtifact.Of(await FitAsync(batch));
        var unknown = Assert.Throws<ArtifactException>(() => new TransformComponent().Load(artifact));
        Assert.Equal(TransformDiagnostics.UnknownCustomOperation, unknown.Code);
        Assert.Contains("'contoso.geo-fence' of version 1", unknown.Message, StringComparison.Ordinal);
        artifact.Replace("transform.json", "\"idVersion\": 1", "\"idVersion\": 2");
        var newer = Assert.Throws<ArtifactException>(() => CustomOperations.Load(artifact));
        Assert.Contains("'contoso.geo-fence' of version 2", newer.Message, StringComparison.Ordinal);
        Assert.Contains("up to version 1", newer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"margin\": 0.1", "\"margins\": 0.1")]
    [InlineData("\"box\": [", "\"boxes\": [")]
    public async Task Load_DamagedOptionsOrState_IsRefused(string old, string with)
    {
        using var batch = Places();
        var artifact = MemoryArtifact.Of(await FitAsync(batch));
        artifact.Replace("transform.json", old, with);
        Assert.Equal(DiagnosticCodes.InvalidDocument, Assert.Throws<ArtifactException>(() => CustomOperations.Load(artifact)).Code);
    }

    [Fact]
    public async Task Custom_AsAColumn_IsReadByOthersAndStaysMissing()
    {
        using var batch = Places();
        var transform = await batch.FitAsync(t => t
            .Custom(new GeoFence(0.1), [batch.Schema.Number("lat"), batch.Schema.Number("lon")]).AsNumber(out var inside).Impute(inside, Imputation.Constant(7)));
        using var asked = Table.Of(Table.Doubles("lat", 1, null), Table.Doubles("lon", 11, 11));
        Assert.Equal([[1f], [7f]], transform.Apply(asked));
    }

    [Fact]
    public async Task Custom_WithoutARuleForMissingNumbers_RefusesTheRow()
    {
        using var batch = Places();
        var transform = await batch.FitAsync(t => t.Custom(new GeoFence(0.1), [batch.Schema.Number("lat"), batch.Schema.Number("lon")]));
        using var asked = Table.Of(Table.Doubles("lat", 1, null), Table.Doubles("lon", 11, 11));
        Assert.Equal(TransformDiagnostics.MissingValue, Assert.Throws<ModelException>(() => transform.Apply(asked)).Code);
    }

    [Fact]
    public void Custom_WithoutColumnsOrWithASensitiveOne_IsRefused()
    {
        var secret = new NumberColumn("x", ColumnType.Float64) { IsSensitive = true };
        Assert.Equal(TransformDiagnostics.InvalidOption, Code(t => t.Custom(new GeoFence(1), [])));
        Assert.Equal(TransformDiagnostics.UnprotectedColumn, Code(t => t.Custom(new GeoFence(1), [secret, secret])));

        static string Code(Action<TransformBuilder> call) => Assert.Throws<ModelException>(() => call(new TransformBuilder())).Code;
    }

    private static DataBatch Places() => Table.Of(Table.Doubles("lat", 1, 5, 3, 2), Table.Doubles("lon", 10, 20, 15, 11));

    private static Task<FittedTransform> FitAsync(DataBatch batch) =>
        batch.FitAsync(t => CustomOperations.Use(t, batch.Schema.Number("lat"), batch.Schema.Number("lon")), partitionSize: 2);
}
