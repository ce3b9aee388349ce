namespace Mlops.Transform.Tests;

public sealed class ClipTests
{
    private static readonly NumberColumn X = new("x", ColumnType.Float64);

    [Fact]
    public async Task Clip_GivenEnds_CutsToThem()
    {
        using var batch = Table.Of(Table.Doubles("x", -5, 0, 1, 2, double.NegativeInfinity, double.PositiveInfinity));
        var transform = await batch.FitAsync(t => t.Clip(X, low: 0, high: 1.5));
        Assert.Equal([0f, 0f, 1f, 1.5f, 0f, 1.5f], transform.Apply(batch).Select(r => r[0]));
    }

    [Fact]
    public async Task Clip_OneEnd_LeavesTheOtherOpen()
    {
        using var batch = Table.Of(Table.Doubles("x", -5, 1e30));
        var transform = await batch.FitAsync(t => t.Clip(X, low: 0));
        Assert.Equal([0f, 1e30f], transform.Apply(batch).Select(r => r[0]));
    }

    [Fact]
    public async Task Clip_Quantiles_AreThoseOfTheTrainingValues()
    {
        double[] values = [.. Enumerable.Range(0, 101).Select(i => (double)i)];
        using var batch = Table.Of(Table.Doubles("x", [.. values.Select(v => (double?)v)]));
        var transform = await batch.FitAsync(t => t.Clip(X, lowQuantile: 0.05, highQuantile: 0.9), partitionSize: 7);
        var fitted = Assert.IsType<FittedClip>(transform.Operations[0]);
        Assert.Equal((5, 90), (fitted.Low, fitted.High));
        using var other = Table.Of(Table.Doubles("x", -1, 50, 1000));
        Assert.Equal([5f, 50f, 90f], transform.Apply(other).Select(r => r[0]));
    }

    [Fact]
    public async Task Clip_Missing_IsCutLikeAnyValue()
    {
        using var batch = Table.Of(Table.Doubles("x", null, double.NaN, 3));
        var transform = await batch.FitAsync(t => t.Clip(X, low: 1, missing: 0));
        Assert.Equal([1f, 1f, 3f], transform.Apply(batch).Select(r => r[0]));
    }

    [Fact]
    public async Task Clip_MissingWithoutRule_IsAnErrorThatNamesTheOption()
    {
        using var batch = Table.Of(Table.Doubles("x", null, 3));
        var error = await Assert.ThrowsAsync<ModelException>(() => batch.FitAsync(t => t.Clip(X, highQuantile: 0.5)));
        Assert.Contains("Clip(column, missing: 0)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clip_LearnedEndOnTheWrongSide_IsMlops4016()
    {
        using var batch = Table.Of(Table.Doubles("x", -5, -4));
        var error = await Assert.ThrowsAsync<ModelException>(() => batch.FitAsync(t => t.Clip(X, low: 0, highQuantile: 0.99)));
        Assert.Equal(TransformDiagnostics.CrossedBounds, error.Code);
        Assert.Contains("'x'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clip_QuantileOfNothing_IsRefused()
    {
        using var batch = Table.Of(Table.Doubles("x", null, null), Table.Doubles("y", 1, 2));
        var error = await Assert.ThrowsAsync<ModelException>(() => batch.FitAsync(
            t => t.Clip(X, lowQuantile: 0.1).AsNumber(out var cut).Standardize(cut, missing: 0)));
        Assert.Equal(TransformDiagnostics.NothingToLearn, error.Code);
    }

    [Fact]
    public void Clip_OptionsThatContradict_AreRefused()
    {
        Assert.All(new Func<TransformBuilder, TransformBuilder>[]
        {
            t => t.Clip(X),
            t => t.Clip(X, low: 2, high: 1),
            t => t.Clip(X, low: 2, lowQuantile: 0.1),
            t => t.Clip(X, high: 2, highQuantile: 0.1),
            t => t.Clip(X, lowQuantile: 0.9, highQuantile: 0.1),
            t => t.Clip(X, lowQuantile: -0.1),
            t => t.Clip(X, highQuantile: double.NaN),
            t => t.Clip(X, low: double.NaN),
        }, clip => Assert.Equal(TransformDiagnostics.InvalidOption, Assert.Throws<ModelException>(() => clip(new TransformBuilder())).Code));
    }

    [Fact]
    public async Task Load_EndsUpsideDown_IsATypedError()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 2));
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => t.Clip(X, low: 0, high: 7)));
        artifact.Replace("transform.json", "\"high\": 7", "\"high\": -7");
        Assert.Equal(DiagnosticCodes.InvalidDocument, Assert.Throws<ArtifactException>(() => artifact.Load()).Code);
    }
}
