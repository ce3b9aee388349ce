namespace Mlops.Transform.Tests;

public sealed class BucketizeTests
{
    public static TheoryData<string, int> Cases => new(
        from name in new[] { "lognormal", "integers", "zeros", "shifted" } from buckets in new[] { 4, 10 } select (name,
            buckets));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Bucketize_Fixture_EqualsScikitLearn(string name, int buckets)
    {
        var json = Preprocessing.Column(name);
        using var batch = json.Batch();
        var transform = await batch.FitAsync(t => t.Bucketize(batch.Schema.Number("x"), buckets), partitionSize: 64);
        var boundaries = json.Numbers($"boundaries{buckets}");
        var fitted = ((FittedBucketize)transform.Operations[0]).Boundaries;
        Assert.Equal(boundaries.Length, fitted.Count);
        for (var i = 0; i < boundaries.Length; i++) Assert.Equal(boundaries[i], fitted[i], 1e-12 * Math.Max(1,
            Math.Abs(boundaries[i])));
        Assert.Equal(json.Numbers($"buckets{buckets}").Select(v => (int)v), Table.Hot(transform.Apply(batch)));
    }

    [Fact]
    public async Task Bucketize_ValueOnABoundary_GoesUp()
    {
        // As in TensorFlow Transform: the bucket is the number of boundaries that are not above the value.
        using var batch = Table.Of(Table.Doubles("x", 0, 10, 20, 30, 40));
        var transform = await batch.FitAsync(t => t.Bucketize(batch.Schema.Number("x"), 2));
        Assert.Equal([20.0], ((FittedBucketize)transform.Operations[0]).Boundaries);
        using var other = Table.Of(Table.Doubles("x", 19.999, 20, double.NegativeInfinity, double.PositiveInfinity));
        Assert.Equal([0, 1, 0, 1], Table.Hot(transform.Apply(other)));
    }

    [Fact]
    public async Task Bucketize_Missing_HasAPlaceOfItsOwnAfterTheBuckets()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 2, 3, 4, null, double.NaN));
        var transform = await batch.FitAsync(t => t.Bucketize(batch.Schema.Number("x"), 2));
        Assert.Equal([0, 0, 1, 1, 2, 2], Table.Hot(transform.Apply(batch)));
        Assert.Equal("x is missing", transform.Layout.NameOf(2));
        Assert.Equal("x in [-inf, 2.5)", transform.Layout.NameOf(0));
    }

    [Fact]
    public async Task Bucketize_MissingWithValue_HasTheBucketOfThatValue()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 2, 3, 4, null));
        var transform = await batch.FitAsync(t => t.Bucketize(batch.Schema.Number("x"), 2, missing: 100));
        Assert.Equal(2, transform.Layout.Width);
        Assert.Equal([0, 0, 1, 1, 1], Table.Hot(transform.Apply(batch)));
    }

    [Fact]
    public async Task Bucketize_ConstantColumn_HasOneBucket()
    {
        using var batch = Table.Of(Table.Doubles("x", 5, 5, 5));
        var transform = await batch.FitAsync(t => t.Bucketize(batch.Schema.Number("x"), 10));
        Assert.Equal(2, transform.Layout.Width);
        Assert.Equal([0, 0, 0], Table.Hot(transform.Apply(batch)));
    }

    [Fact]
    public async Task Bucketize_AllMissing_HasOneBucketThatNobodyUses()
    {
        using var batch = Table.Of(Table.Doubles("x", null, null));
        var transform = await batch.FitAsync(t => t.Bucketize(batch.Schema.Number("x"), 10));
        Assert.Equal([1, 1], Table.Hot(transform.Apply(batch)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(10_001)]
    public void Bucketize_BucketsOutOfRange_AreRefused(int buckets)
    {
        var column = new NumberColumn("x", ColumnType.Float64);
        var error = Assert.Throws<ModelException>(() => new TransformBuilder().Bucketize(column, buckets));
        Assert.Equal(TransformDiagnostics.InvalidOption, error.Code);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(9)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(66)]
    [InlineData(300)]
    public async Task Bucketize_AnyNumberOfBuckets_CountsTheBoundariesNotAbove(int buckets)
    {
        using var batch = Table.Of(Table.Doubles("x", [.. Enumerable.Range(0, 2000).Select(i => (double?)(i * 37 % 1009))]));
        var transform = await batch.FitAsync(t => t.Bucketize(batch.Schema.Number("x"), buckets));
        var boundaries = ((FittedBucketize)transform.Operations[0]).Boundaries;
        var expected = ((PrimitiveData<double>)batch[0]).Values.ToArray().Select(v => boundaries.Count(b => b <= v));
        Assert.Equal(expected, Table.Hot(transform.Apply(batch)));
    }

    [Fact]
    public async Task Bucketize_TensorflowRules_KeepEqualBoundaries()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 1, 1, 1, 1, 2, 3, 4));
        var transform = await batch.FitAsync(t => t.Bucketize(batch.Schema.Number("x"), 4, rules: TransformRules.Tensorflow));
        Assert.Equal([1.0, 1, 2.25], ((FittedBucketize)transform.Operations[0]).Boundaries);
        Assert.Equal([2, 2, 2, 2, 2, 2, 3, 3], Table.Hot(MemoryArtifact.Of(transform).Load().Apply(batch)));
        Assert.Equal(4, transform.Layout.Width);
    }

    [Fact]
    public async Task Bucketize_TensorflowRules_NaNGoesToTheLastBucket()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 2, 3, 4, double.NaN, null));
        var transform = await batch.FitAsync(t => t.Bucketize(batch.Schema.Number("x"), 2, rules: TransformRules.Tensorflow));
        Assert.Equal([0, 0, 1, 1, 1, 1], Table.Hot(transform.Apply(batch)));
        Assert.Equal(2, transform.Layout.Width);
    }
}
