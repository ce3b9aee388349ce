namespace Mlops.Transform.Tests;

public sealed class MinMaxTests
{
    public static TheoryData<string> Columns => Preprocessing.Columns;

    [Theory]
    [MemberData(nameof(Columns))]
    public async Task MinMax_Fixture_EqualsScikitLearn(string name)
    {
        var json = Preprocessing.Column(name);
        using var batch = json.Batch();
        var transform = await batch.FitAsync(t => t.MinMax(batch.Schema.Number("x"), low: -1, high: 2), partitionSize: 64);
        Preprocessing.Near(json.Numbers("minMax"), [.. transform.Apply(batch).Select(r => r[0])],
            name == "shifted" ? 1e-4 : 2e-7);
    }

    [Theory]
    [InlineData(false, -0.5f, 1.5f)]
    [InlineData(true, 0f, 1f)]
    public async Task MinMax_BeyondTheTrainingRange_IsClippedOnRequest(bool clip, float below, float above)
    {
        using var batch = Table.Of(Table.Doubles("x", 10, 20));
        var transform = await batch.FitAsync(t => t.MinMax(batch.Schema.Number("x"), clip: clip));
        using var other = Table.Of(Table.Doubles("x", 5, 10, 15, 20, 25));
        Assert.Equal([below, 0f, 0.5f, 1f, above], transform.Apply(other).Select(r => r[0]));
    }

    [Fact]
    public async Task MinMax_ConstantColumn_GivesTheLowEnd()
    {
        using var batch = Table.Of(Table.Doubles("x", 4, 4));
        var transform = await batch.FitAsync(t => t.MinMax(batch.Schema.Number("x"), low: 2, high: 3));
        Assert.Equal([2f, 2f], transform.Apply(batch).Select(r => r[0]));
    }

    [Fact]
    public async Task MinMax_Missing_WidensTheRange()
    {
        using var batch = Table.Of(Table.Doubles("x", 5, null, 10));
        var transform = await batch.FitAsync(t => t.MinMax(batch.Schema.Number("x"), missing: 0));
        Assert.Equal([0.5f, 0f, 1f], transform.Apply(batch).Select(r => r[0]));
    }

    [Fact]
    public async Task MinMax_MissingWithoutRule_IsAnErrorAtFit()
    {
        using var batch = Table.Of(Table.Doubles("x", 5, null, 10));
        var error = await Assert.ThrowsAsync<ModelException>(() => batch.FitAsync(t => t.MinMax(batch.Schema.Number("x"))));
        Assert.Contains("MinMax(column, missing: 0)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MinMax_LowNotBelowHigh_IsRefused()
    {
        var column = new NumberColumn("x", ColumnType.Float64);
        var error = Assert.Throws<ModelException>(() => new TransformBuilder().MinMax(column, low: 1, high: 1));
        Assert.Equal(TransformDiagnostics.InvalidOption, error.Code);
    }

    [Fact]
    public async Task MinMax_NothingSeen_IsRefused()
    {
        using var batch = Table.Of(Table.Doubles("x"));
        var error = await Assert.ThrowsAsync<ModelException>(() => batch.FitAsync(t => t.MinMax(batch.Schema.Number("x"))));
        Assert.Equal(TransformDiagnostics.NothingToLearn, error.Code);
    }

    [Fact]
    public async Task MinMax_TensorflowRules_ConstantColumnGivesASigmoid()
    {
        using var batch = Table.Of(Table.Doubles("x", 4, 4));
        var transform = await batch.FitAsync(
            t => t.MinMax(batch.Schema.Number("x"), low: -1, high: 1, rules: TransformRules.Tensorflow));
        using var other = Table.Of(Table.Doubles("x", 4, 0));
        Assert.Equal([(float)(2 * 0.98201379003790845 - 1), 0f], MemoryArtifact.Of(transform).Load().Apply(other).Select(r => r[0]));
    }

    [Fact]
    public async Task MinMax_TensorflowRules_NothingSeenGivesASigmoid()
    {
        using var batch = Table.Of(Table.Doubles("x", null, null));
        var transform = await batch.FitAsync(t => t.MinMax(batch.Schema.Number("x"), rules: TransformRules.Tensorflow)
            .AsNumber(out var scaled).Impute(scaled, Imputation.Constant(-1)));
        using var other = Table.Of(Table.Doubles("x", 4, null));
        Assert.Equal([0.98201379f, -1f], MemoryArtifact.Of(transform).Load().Apply(other).Select(r => r[0]));
    }

    [Fact]
    public async Task MinMax_TensorflowRules_ScaleAndDoNotClipWhenThereIsARange()
    {
        using var batch = Table.Of(Table.Doubles("x", 10, 20));
        var transform = await batch.FitAsync(t => t.MinMax(batch.Schema.Number("x"), rules: TransformRules.Tensorflow));
        using var other = Table.Of(Table.Doubles("x", 5, 15, 25));
        Assert.Equal([-0.5f, 0.5f, 1.5f], transform.Apply(other).Select(r => r[0]));
    }

    [Fact]
    public void MinMax_UnknownRules_AreRefused()
    {
        var column = new NumberColumn("x", ColumnType.Float64);
        var error = Assert.Throws<ModelException>(() => new TransformBuilder().MinMax(column, rules: (TransformRules)9));
        Assert.Equal(TransformDiagnostics.InvalidOption, error.Code);
    }
}
