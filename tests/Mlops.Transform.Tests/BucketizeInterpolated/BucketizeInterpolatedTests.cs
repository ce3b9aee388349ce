namespace Mlops.Transform.Tests;

public sealed class BucketizeInterpolatedTests
{
    private static readonly NumberColumn X = new("x", ColumnType.Float64);

    // (i - 1 + (x - b[i-1]) / (b[i] - b[i-1])) / (n - 1), by hand.
    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 0)]
    [InlineData(15, 0.25)]
    [InlineData(20, 0.5)]
    [InlineData(50, 0.6875)]
    [InlineData(100, 1)]
    [InlineData(1e9, 1)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(double.PositiveInfinity, 1)]
    public async Task BucketizeInterpolated_GivenEdges_InterpolatesBetweenThem(double x, float expected)
    {
        using var batch = Table.Of(Table.Doubles("x", x));
        var transform = await batch.FitAsync(t => t.BucketizeInterpolated(X, [10.0, 20, 100]));
        Assert.Equal(expected, transform.Apply(batch)[0][0]);
    }

    [Fact]
    public async Task BucketizeInterpolated_OneEdge_IsAStep()
    {
        using var batch = Table.Of(Table.Doubles("x", 4.9, 5, 5.1));
        var transform = await batch.FitAsync(t => t.BucketizeInterpolated(X, [5.0]));
        Assert.Equal([0f, 1f, 1f], transform.Apply(batch).Select(r => r[0]));
    }

    [Fact]
    public async Task BucketizeInterpolated_Quantiles_MakeTheTrainingValuesAboutUniform()
    {
        using var batch = Preprocessing.Column("lognormal").Batch();
        var transform = await batch.FitAsync(t => t.BucketizeInterpolated(X, buckets: 21), partitionSize: 64);
        float[] places = [.. transform.Apply(batch).Select(r => r[0]).Order()];
        // One of 21 buckets lies below the lowest quantile and one above the highest; between them ranks rise in step.
        for (var i = 0; i < places.Length; i++)
            Assert.Equal(Math.Clamp(((i + 0.5) / places.Length * 21 - 1) / 19, 0, 1), places[i], 0.02);
    }

    [Fact]
    public async Task BucketizeInterpolated_EqualQuantiles_Count()
    {
        using var batch = Table.Of(Table.Doubles("x", 0, 0, 0, 0, 0, 0, 10, 10));
        var transform = await batch.FitAsync(t => t.BucketizeInterpolated(X, buckets: 4));
        Assert.Equal([0.0, 0, 2.5], Assert.IsType<FittedBucketizeInterpolated>(transform.Operations[0]).Boundaries);
        using var other = Table.Of(Table.Doubles("x", -1, 0, 1.25, 2.5));
        Assert.Equal([0f, 0.5f, 0.75f, 1f], transform.Apply(other).Select(r => r[0]));
    }

    [Fact]
    public async Task BucketizeInterpolated_Missing_FollowsTheRules()
    {
        using var batch = Table.Of(Table.Doubles("x", 5, null, double.NaN, 15));
        var error = await Assert.ThrowsAsync<ModelException>(() => batch.FitAsync(t => t.BucketizeInterpolated(X, 4)));
        Assert.Equal(TransformDiagnostics.MissingValue, error.Code);
        var transform = await batch.FitAsync(t => t.BucketizeInterpolated(X, [0.0, 20], rules: TransformRules.Tensorflow)
            .BucketizeInterpolated(X, [0.0, 20], missing: 0, name: "zero"));
        Assert.Equal([[0.25f, 0.25f], [0.5f, 0f], [0.5f, 0f], [0.75f, 0.75f]], MemoryArtifact.Of(transform).Load().Apply(batch));
    }

    [Fact]
    public async Task BucketizeInterpolated_NothingSeen_IsRefused()
    {
        using var batch = Table.Of(Table.Doubles("x", [null]));
        var error = await Assert.ThrowsAsync<ModelException>(
            () => batch.FitAsync(t => t.BucketizeInterpolated(X, 4, rules: TransformRules.Tensorflow)));
        Assert.Equal(TransformDiagnostics.NothingToLearn, error.Code);
    }

    [Fact]
    public void BucketizeInterpolated_TooFewBuckets_IsRefused() => Assert.Equal(TransformDiagnostics.InvalidOption,
        Assert.Throws<ModelException>(() => new TransformBuilder().BucketizeInterpolated(X, 1)).Code);
}
