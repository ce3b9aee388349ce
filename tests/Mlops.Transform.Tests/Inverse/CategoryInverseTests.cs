namespace Mlops.Transform.Tests;

public sealed class CategoryInverseTests
{
    [Fact]
    public async Task InverseCategory_OfOneHot_IsTheText()
    {
        using var batch = Table.Of(Table.Texts("k", "a", "b", "a", null), Table.Column("n", ColumnType.Int64, 7L, -7L, 7L, 1L));
        var s = batch.Schema;
        var transform = MemoryArtifact.Of(await batch.FitAsync(t => t.OneHot(s.Text("k"), 5).OneHot(s.Number("n"), 5))).Load();
        using var other = Table.Of(Table.Texts("k", "b", "new", null), Table.Column("n", ColumnType.Int64, -7L, 2L, 7L));
        var features = new FeatureBatch(transform.Layout);
        transform.Transform(other, features);
        var (text, number) = (transform.InverseCategory("one-hot(k)"), transform.InverseCategory("one-hot(n)"));
        Assert.Equal(["b", null, null], Enumerable.Range(0, 3).Select(row => text.Invert(features, row)));
        Assert.Equal(["-7", null, "7"], Enumerable.Range(0, 3).Select(row => number.Invert(features, row)));
        Assert.Equal("a", text.Invert(0));
        Assert.Null(text.Invert(-1));
        Assert.Null(text.Invert(99));
        Assert.Throws<ArgumentOutOfRangeException>(() => text.Invert(features, 3));
    }

    [Fact]
    public async Task InverseCategory_OfOrdinal_IsTheText()
    {
        using var batch = Table.Of(Table.Texts("k", "a", "b", "a", null));
        var transform = await batch.FitAsync(t => t.Ordinal(batch.Schema.Text("k"), new VocabularyOptions()));
        var features = new FeatureBatch(transform.Layout);
        transform.Transform(batch, features);
        var inverse = transform.InverseCategory(transform.Layout.Slots[0].Name);
        Assert.Equal(["a", "b", "a", null], Enumerable.Range(0, 4).Select(row => inverse.Invert(features, row)));
    }

    [Fact]
    public async Task InverseCategory_OfANumber_IsMlops4020()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 2), Table.Texts("k", "a", "b"));
        var transform = await batch.FitAsync(t => t.Standardize(batch.Schema.Number("x")).Hash(batch.Schema.Text("k"), 4));
        foreach (var output in new[] { "standardize(x)", "hash(k)" })
            Assert.Equal(TransformDiagnostics.NoInverse, Assert.Throws<ModelException>(() => transform.InverseCategory(output)).Code);
    }
}
