namespace Mlops.Transform.Tests;

public sealed class HashTests
{
    [Fact]
    public async Task Hash_Text_IsStableHashModuloBuckets()
    {
        using var batch = Table.Of(Table.Texts("c", "Flash Cab", "", null));
        var transform = await batch.FitAsync(t => t.Hash(batch.Schema.Text("c"), buckets: 10, seed: 3));
        Assert.Equal(
            [(int)(StableHash.Of("Flash Cab"u8, 3) % 10), (int)(StableHash.Of([], 3) % 10), 10],
                Table.Hot(transform.Apply(batch)));
    }

    [Fact]
    public async Task Hash_IntegersAndBooleans_HashAsTheirText()
    {
        using var typed = Table.Of(Table.Column("a", ColumnType.Int32, -42), Table.Column("b", ColumnType.Int64, 9L),
            Table.Column("c", ColumnType.Boolean, true));
        using var texts = Table.Of(Table.Texts("a", "-42"), Table.Texts("b", "9"), Table.Texts("c", "true"));
        var a = await typed.FitAsync(t => typed.Schema.Names.Aggregate(t, (b, n) => b.Hash(typed.Schema.Handle(n), 1000)));
        var b = await texts.FitAsync(t => texts.Schema.Names.Aggregate(t, (b, n) => b.Hash(texts.Schema.Handle(n), 1000)));
        Assert.Equal(b.Apply(texts), a.Apply(typed));
    }

    [Fact]
    public async Task Hash_OtherSeed_MixesOtherwise()
    {
        using var batch = Table.Of(Table.Texts("c", [.. Enumerable.Range(0, 200).Select(i => $"word {i}")]));
        var a = await batch.FitAsync(t => t.Hash(batch.Schema.Text("c"), 16, seed: 1));
        var b = await batch.FitAsync(t => t.Hash(batch.Schema.Text("c"), 16, seed: 2));
        Assert.NotEqual(Table.Hot(a.Apply(batch)), Table.Hot(b.Apply(batch)));
    }

    [Fact]
    public async Task Hash_ManyValues_FillTheBucketsEvenly()
    {
        using var batch = Table.Of(Table.Texts("c", [.. Enumerable.Range(0, 16_000).Select(i => $"word {i}")]));
        var transform = await batch.FitAsync(t => t.Hash(batch.Schema.Text("c"), 16));
        var counts = Table.Hot(transform.Apply(batch)).CountBy(h => h).ToList();
        Assert.Equal(16, counts.Count);
        Assert.All(counts, c => Assert.InRange(c.Value, 850, 1150));
    }
}
