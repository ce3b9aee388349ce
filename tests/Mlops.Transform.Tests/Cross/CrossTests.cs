namespace Mlops.Transform.Tests;

public sealed class CrossTests
{
    [Fact]
    public async Task Cross_Hashed_DependsOnBothAndOnTheirOrder()
    {
        using var batch = Table.Of(
            Table.Texts("a", "x", "x", "y", "5", null, "x"), Table.Column("b", ColumnType.Int32, 5, 6, 5, 5, 5, null));
        var s = batch.Schema;
        var transform = await batch.FitAsync(t => t.Cross([s.Text("a"), s.Number("b")], 1000).Cross([s.Number("b"), s.Text("a")], 1000, name: "turned"));
        var rows = transform.Apply(batch);
        int[] hot = [.. rows.Select(r => Array.IndexOf(r, 1f))];
        Assert.Equal((int)(StableHash.Of("5"u8, StableHash.Of("x"u8, 0)) % 1000), hot[0]);
        Assert.Equal(4, hot.Take(4).Distinct().Count());
        Assert.Equal([1000, 1000], hot.Skip(4));
        Assert.NotEqual(hot[0], Array.LastIndexOf(rows[0], 1f) - 1001);
        Assert.Equal(["cross(a,b)", "turned"], transform.Layout.Slots.Select(x => x.Name));
        Assert.Equal("a,b", transform.Layout.Slots[0].Source);
    }

    [Fact]
    public async Task Cross_Exact_MakesAVocabularyOfCombinations()
    {
        using var batch = Table.Of(
            Table.Texts("a", "x", "x", "y", "x", null), Table.Column("b", ColumnType.Boolean, true, false, true, true, true));
        var s = batch.Schema;
        var transform = await batch.FitAsync(t => t.Cross([s.Text("a"), s.Boolean("b")], out var both, "&").OneHot(both, 10));
        Assert.Equal(
            ["cross(a,b)=x&true", "cross(a,b)=x&false", "cross(a,b)=y&true", "cross(a,b) is unseen", "cross(a,b) is missing"],
            Enumerable.Range(0, transform.Layout.Width).Select(transform.Layout.NameOf));
        Assert.Equal([0, 1, 2, 0, 4], Table.Hot(transform.Apply(batch)));
        Assert.Equal([0, 1, 2, 0, 4], Table.Hot(MemoryArtifact.Of(transform).Load().Apply(batch)));
    }

    [Fact]
    public async Task Cross_Buckets_OfNumbers()
    {
        using var batch = Table.Of(Table.Doubles("lat", 1, 2, 3, 4), Table.Doubles("lon", 1, 2, 1, 2));
        var s = batch.Schema;
        var transform = await batch.FitAsync(t => t
            .Bucketize(s.Number("lat"), 2).AsNumber(out var lat).Bucketize(s.Number("lon"), 2).AsNumber(out var lon)
            .Cross([lat, lon], 100_000).AsNumber(out var cell).OneHot(cell, 10));
        Assert.Equal(4, Table.Hot(transform.Apply(batch)).Distinct().Count());
    }

    [Fact]
    public void Cross_OneColumnOrNoCategory_IsRefused()
    {
        var text = new TextColumn("a", ColumnType.String);
        var number = new NumberColumn("x", ColumnType.Float64);
        Assert.Equal(TransformDiagnostics.InvalidOption, Assert.Throws<ModelException>(() => new TransformBuilder().Cross([text], 10)).Code);
        Assert.Equal(TransformDiagnostics.InvalidOption, Assert.Throws<ModelException>(() => new TransformBuilder().Cross([text, text], 0)).Code);
        Assert.Throws<SchemaException>(() => new TransformBuilder().Cross([text, number], out _));
    }
}
