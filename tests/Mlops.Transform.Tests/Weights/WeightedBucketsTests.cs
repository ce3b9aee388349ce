namespace Mlops.Transform.Tests;

public sealed class WeightedBucketsTests
{
    private static readonly NumberColumn X = new("x", ColumnType.Float64);
    private static readonly NumberColumn W = new("w", ColumnType.Float64);

    [Fact]
    public async Task Bucketize_Weights_MoveTheQuantiles()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 2, 3, 4), Table.Doubles("w", 1, 1, 1, 9));
        var transform = await batch.FitAsync(t => t.Bucketize(X, 4, weights: W, rules: TransformRules.Tensorflow));
        // A quarter of the weight is reached just between 3 and 4; half and three quarters at 4.
        Assert.Equal(3.75, Boundaries(transform)[0], 1e-9);
        Assert.Equal([4.0, 4.0], Boundaries(transform).Skip(1));
    }

    [Fact]
    public async Task Bucketize_WeightsThatAreNone_LeaveTheirRowsOut()
    {
        double?[] none = [null, double.NaN, -1, 0, 1e-9];
        using var batch = Table.Of(
            Table.Doubles("x", [.. none.Select(_ => (double?)1000), 1, 2, 3]), Table.Doubles("w", [.. none, 2, 2, 2]));
        var transform = await batch.FitAsync(t => t.Bucketize(X, 2, weights: W));
        Assert.Equal([2.0], Boundaries(transform));
    }

    [Fact]
    public async Task Bucketize_Weights_AreNotNeededInServing()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 2, 3), Table.Doubles("w", 1, 1, 1));
        var transform = MemoryArtifact.Of(await batch.FitAsync(t => t.Bucketize(X, 2, weights: W))).Load();
        Assert.Equal(["x"], transform.InputSchema.Names);
        using var other = Table.Of(Table.Doubles("x", 0, 5));
        Assert.Equal([0, 1], Table.Hot(transform.Apply(other)));
    }

    [Fact]
    public async Task Bucketize_DerivedWeights_AreComputedBeforeTheyAreRead()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 2, 3, 4), Table.Doubles("w", 0, 0, 0, 5));
        var transform = await batch.FitAsync(t => t.Compute(batch.Schema.Number("w") + 0.0, "heavy").AsNumber(out var heavy)
            .MinMax(heavy).AsNumber(out var share).Bucketize(X, 2, weights: share));
        Assert.Empty(Boundaries(transform));
    }

    [Fact]
    public async Task Bucketize_InfiniteValueWithoutWeight_IsNoError()
    {
        using var batch = Table.Of(Table.Doubles("x", double.PositiveInfinity, 1, 2, 3), Table.Doubles("w", 0, 1, 1, 1));
        Assert.Equal([2.0], Boundaries(await batch.FitAsync(t => t.Bucketize(X, 2, weights: W))));
        using var heavy = Table.Of(Table.Doubles("x", double.PositiveInfinity, 1), Table.Doubles("w", 1, 1));
        var error = await Assert.ThrowsAsync<ModelException>(() => heavy.FitAsync(t => t.Bucketize(X, 2, weights: W)));
        Assert.Equal(TransformDiagnostics.InfiniteValue, error.Code);
    }

    [Theory]
    [InlineData(1e300, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(2e12, 2e12)]
    public async Task Bucketize_WeightsBeyondTheirSum_IsMlops4018(double first, double second)
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 2), Table.Doubles("w", first, second));
        foreach (var size in new[] { 1, 2 })
        {
            var error = await Assert.ThrowsAsync<ModelException>(() => batch.FitAsync(t => t.Bucketize(X, 2, weights: W), size));
            Assert.Equal(TransformDiagnostics.HeavyWeights, error.Code);
        }
    }

    [Fact]
    public async Task Bucketize_UnknownWeights_AreAProblemOfTheSchema()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 2));
        await Assert.ThrowsAsync<SchemaException>(() => batch.FitAsync(t => t.Bucketize(X, 2, weights: W)));
    }

    private static IReadOnlyList<double> Boundaries(FittedTransform transform) =>
        transform.Operations.OfType<FittedBucketize>().Single().Boundaries;
}
