namespace Mlops.Transform.Tests;

public sealed class AsIsTests
{
    private static readonly NumberColumn X = new("x", ColumnType.Float64);

    [Fact]
    public async Task AsIs_AnyNumber_IsTheNumberAsFloat32()
    {
        using var batch = Table.Of(Table.Doubles("x", -5, 0.1, 1e300, double.NegativeInfinity, 16777217));
        var transform = await batch.FitAsync(t => t.AsIs(X));
        Assert.Equal([-5f, 0.1f, float.PositiveInfinity, float.NegativeInfinity, 16777216f], transform.Apply(batch).Select(r => r[0]));
        Assert.Equal("as-is(x)", transform.Layout.Slots[0].Name);
    }

    [Fact]
    public async Task AsIs_IntegerColumn_IsWidened()
    {
        using var batch = Table.Of(Table.Column("n", ColumnType.Int64, 7L, -(1L << 40)));
        var transform = await batch.FitAsync(t => t.AsIs(new NumberColumn("n", ColumnType.Int64)));
        Assert.Equal([7f, -1099511627776f], transform.Apply(batch).Select(r => r[0]));
    }

    [Fact]
    public async Task AsIs_MissingWithSubstitute_IsTheSubstitute()
    {
        using var batch = Table.Of(Table.Doubles("x", null, double.NaN, 3));
        var transform = MemoryArtifact.Of(await batch.FitAsync(t => t.AsIs(X, missing: -1))).Load();
        Assert.Equal([-1f, -1f, 3f], transform.Apply(batch).Select(r => r[0]));
    }

    [Fact]
    public async Task AsIs_MissingWithoutRule_IsAnErrorThatNamesTheOption()
    {
        using var batch = Table.Of(Table.Doubles("x", 3, null));
        var transform = await batch.Slice(0, 1).FitAsync(t => t.AsIs(X));
        var error = Assert.Throws<ModelException>(() => transform.Apply(batch));
        Assert.Equal(TransformDiagnostics.MissingValue, error.Code);
        Assert.Contains("AsIs(column, missing: 0)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AsIs_Inverse_IsTheFeature()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 2));
        var transform = await batch.FitAsync(t => t.AsIs(X));
        Assert.Equal(1.5, transform.InverseNumber("as-is(x)").Invert(1.5f));
    }

    [Fact]
    public void AsIs_InfiniteSubstitute_IsRefused() => Assert.Equal(
        TransformDiagnostics.InvalidOption,
        Assert.Throws<ModelException>(() => new TransformBuilder().AsIs(X, missing: double.PositiveInfinity)).Code);
}
