namespace Mlops.Transform.Tests;

public sealed class BucketizeAtTests
{
    private static readonly NumberColumn X = new("x", ColumnType.Float64);

    [Fact]
    public async Task BucketizeAt_ValueOnAnEdge_GoesUp()
    {
        using var batch = Table.Of(Table.Doubles("x", -1, 0, 0.5, 1, 7, double.NegativeInfinity, double.PositiveInfinity));
        var transform = await batch.FitAsync(t => t.BucketizeAt(X, [0, 1]));
        Assert.Equal([0, 1, 1, 2, 2, 0, 2], Table.Hot(transform.Apply(batch)));
        Assert.Equal("x in [0, 1)", transform.Layout.NameOf(1));
    }

    [Theory]
    [InlineData(TransformRules.Default, null, 3)]
    [InlineData(TransformRules.Tensorflow, null, 2)]
    [InlineData(TransformRules.Tensorflow, 0.5, 1)]
    public async Task BucketizeAt_Missing_FollowsTheRules(TransformRules rules, double? missing, int expected)
    {
        using var batch = Table.Of(Table.Doubles("x", null, double.NaN));
        var transform = await batch.FitAsync(t => t.BucketizeAt(X, [0, 1], missing, rules));
        Assert.Equal([expected, expected], Table.Hot(MemoryArtifact.Of(transform).Load().Apply(batch)));
    }

    [Fact]
    public async Task BucketizeAt_AsNumber_IsTheNumberOfTheBucket()
    {
        using var batch = Table.Of(Table.Doubles("x", -1, 0.5, 3, null));
        var transform = await batch.FitAsync(t => t.BucketizeAt(X, [0, 1]).AsNumber(out var bucket).Impute(bucket, Imputation.Constant(-1)));
        Assert.Equal([0f, 1f, 2f, -1f], transform.Apply(batch).Select(r => r[0]));
    }

    [Fact]
    public void BucketizeAt_EdgesThatDoNotRise_AreRefusedByPlace()
    {
        Assert.All(new double[][] { [], [1, 1], [2, 1], [double.NaN], [0, double.PositiveInfinity] }, edges =>
            Assert.Equal(TransformDiagnostics.InvalidOption,
                Assert.Throws<ModelException>(() => new TransformBuilder().BucketizeAt(X, edges)).Code));
        var error = Assert.Throws<ModelException>(() => new TransformBuilder().BucketizeAt(X, [0, 5, 4]));
        Assert.Contains("'edges[2]' of BucketizeAt is 4", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_EdgesOutOfOrder_IsATypedError()
    {
        using var batch = Table.Of(Table.Doubles("x", 1));
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => t.BucketizeAt(X, [3, 77])));
        artifact.Replace("transform.json", "77", "2");
        Assert.Equal(DiagnosticCodes.InvalidDocument, Assert.Throws<ArtifactException>(() => artifact.Load()).Code);
    }
}
