namespace Mlops.Transform.Tests;

public sealed class BucketizePerKeyTests
{
    private static readonly NumberColumn X = new("x", ColumnType.Float64);
    private static readonly TextColumn K = new("k", ColumnType.String);

    [Fact]
    public async Task BucketizePerKey_EachKey_HasItsOwnQuantiles()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 2, 3, 4, 1000, 2000, 3000, 4000),
            Table.Texts("k", "a", "a", "a", "a", "b", "b", "b", "b"));
        var transform = await batch.FitAsync(t => t.BucketizePerKey(X, K, buckets: 2), partitionSize: 3);
        Assert.Equal([0, 0, 1, 1, 0, 0, 1, 1], Table.Hot(MemoryArtifact.Of(transform).Load().Apply(batch)));
        Assert.Equal("x in bucket 1 of its k", transform.Layout.NameOf(1));
    }

    [Fact]
    public async Task BucketizePerKey_UnseenKey_SetsNoFeature()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 2), Table.Texts("k", "a", "a"));
        var transform = await batch.FitAsync(t => t.BucketizePerKey(X, K, 2));
        using var other = Table.Of(Table.Doubles("x", 1, 2, 2, null), Table.Texts("k", "new", null, "a", "a"));
        Assert.Equal([-1, -1, 1, 2], Table.Hot(transform.Apply(other)));
        var column = await batch.FitAsync(t => t.BucketizePerKey(X, K, 2).AsNumber(out var b).Impute(b, Imputation.Constant(-1)));
        Assert.Equal([-1f, -1f, 1f, -1f], column.Apply(other).Select(r => r[0]));
    }

    [Fact]
    public async Task BucketizePerKey_EqualQuantiles_AreKept()
    {
        using var batch = Table.Of(Table.Doubles("x", 5, 5, 5, 9), Table.Texts("k", "a", "a", "a", "a"));
        var transform = await batch.FitAsync(t => t.BucketizePerKey(X, K, 4, missing: 0));
        Assert.Equal(4, transform.Layout.Width);
        using var other = Table.Of(Table.Doubles("x", 4, 5, 9, null), Table.Texts("k", "a", "a", "a", "a"));
        Assert.Equal([0, 1, 3, 0], Table.Hot(transform.Apply(other)).Select((b, i) => i == 1 ? b - 1 : b));
    }

    [Fact]
    public async Task BucketizePerKey_KeysOfVeryDifferentSize_KeepEveryDigit()
    {
        // Packed into one float32 list, as TensorFlow Transform does, these boundaries would run together.
        double?[] small = [.. Enumerable.Range(0, 100).Select(i => (double?)(1e-9 + i * 1e-15))];
        double?[] large = [.. Enumerable.Range(0, 100).Select(i => (double?)(1e12 + i))];
        string?[] keys = [.. small.Select(_ => "small"), .. large.Select(_ => "large")];
        using var batch = Table.Of(Table.Doubles("x", [.. small, .. large]), Table.Texts("k", keys));
        var transform = MemoryArtifact.Of(await batch.FitAsync(t => t.BucketizePerKey(X, K, 10))).Load();
        var expected = Enumerable.Range(0, 200).Select(i => i % 100 / 10);
        Assert.Equal(expected, Table.Hot(transform.Apply(batch)));
    }

    [Fact]
    public async Task Load_BoundariesOutOfOrder_IsATypedError()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 2, 3), Table.Texts("k", "a", "a", "a"));
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => t.BucketizePerKey(X, K, 4)));
        artifact.Replace("transform.json", "1.5,", "9,");
        Assert.Equal(DiagnosticCodes.InvalidDocument, Assert.Throws<ArtifactException>(() => artifact.Load()).Code);
    }
}
