namespace Mlops.Transform.Tests;

public sealed class AsIsVectorTests
{
    private static readonly ColumnType Pair = ColumnType.Vector(ColumnType.Float64, 2);

    [Fact]
    public async Task AsIs_Vectors_AreTheirNumbersWithASubstituteForWhatIsMissing()
    {
        using var batch = Of([1.5, 2.5], null, [double.NaN, double.PositiveInfinity], [null, 1e-3]);
        var transform = MemoryArtifact.Of(await batch.FitAsync(t => t.AsIs(batch.Schema.Vector("v"), missing: -1))).Load();
        Assert.Equal([[1.5f, 2.5f], [-1, -1], [-1, float.PositiveInfinity], [-1, 1e-3f]], transform.Apply(batch));
        Assert.Equal(["v[0]", "v[1]"], transform.Layout.Slots[0].Labels);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Transform_MissingWithoutASubstitute_IsAnErrorThatNamesTheColumn(bool isWhole)
    {
        using var fitting = Of([1.0, 2.0]);
        using var batch = isWhole ? Of([1.0, 2.0], null) : Of([1.0, 2.0], [1.0, null]);
        var transform = await fitting.FitAsync(t => t.AsIs(fitting.Schema.Vector("v")));
        var error = Assert.Throws<ModelException>(() => transform.Apply(batch));
        Assert.Equal(TransformDiagnostics.MissingValue, error.Code);
        Assert.Contains("'v' has no value", error.Message, StringComparison.Ordinal);
        Assert.Contains("row 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PcaAndRandomProjection_OfAVector_AreThoseOfItsNumbersAsColumns()
    {
        var random = new Random(4);
        double[][] rows = [.. Enumerable.Range(0, 50).Select(_ => new[] { random.NextDouble(), 3 * random.NextDouble() })];
        using var batch = Table.Of(
            Table.Column("v", Pair, [.. rows.Select(r => r.Cast<object?>().ToArray())]),
            Table.Doubles("a", [.. rows.Select(r => (double?)r[0])]), Table.Doubles("b", [.. rows.Select(r => (double?)r[1])]));
        var (v, columns) = (batch.Schema.Vector("v"), new[] { batch.Schema.Number("a"), batch.Schema.Number("b") });
        var transform = MemoryArtifact.Of(await batch.FitAsync(t => t
            .Pca(v, 2, whiten: true).RandomProjection(v, 2, seed: 5).Pca(columns, 2, whiten: true).RandomProjection(columns, 2, seed: 5))).Load();
        Assert.All(transform.Apply(batch), row => Assert.Equal(row[..4], row[4..]));
    }

    [Fact]
    public void PcaAndRandomProjection_OptionsOutOfRange_AreRefused()
    {
        var v = new VectorColumn("v", Pair);
        var wide = new VectorColumn("w", ColumnType.Vector(ColumnType.Float32, 257));
        Assert.All(new Func<TransformBuilder, TransformBuilder>[]
        {
            t => t.Pca(v, 3),
            t => t.Pca(wide, 1),
            t => t.RandomProjection(v, 0),
            t => t.RandomProjection(wide, 1 << 20),
            t => t.AsIs(v, missing: double.NaN),
        }, add => Assert.Equal(TransformDiagnostics.InvalidOption, Assert.Throws<ModelException>(() => add(new TransformBuilder())).Code));
    }

    [Fact]
    public async Task Pca_InfiniteNumberOfAVector_IsAnErrorThatNamesTheColumn()
    {
        using var batch = Of([1.0, double.NegativeInfinity]);
        var error = await Assert.ThrowsAsync<ModelException>(() => batch.FitAsync(t => t.Pca(batch.Schema.Vector("v"), 1)));
        Assert.Equal(TransformDiagnostics.InfiniteValue, error.Code);
        Assert.Contains("'v'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_OfAnotherColumn_IsATypedError()
    {
        using var batch = Of([1.0, 2.0]);
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => t.AsIs(batch.Schema.Vector("v"))));
        artifact.Replace("transform.json", "float64,2", "float64,3");
        Assert.Equal(DiagnosticCodes.InvalidDocument, Assert.Throws<ArtifactException>(() => artifact.Load()).Code);
    }

    private static DataBatch Of(params object?[]?[] vectors) => Table.Of(Table.Column("v", Pair, [.. vectors]));
}
