namespace Mlops.Transform.Tests;

public sealed class MultiHotTests
{
    [Fact]
    public async Task MultiHot_TextLists_SetsWhatARowHasOnce()
    {
        using var batch = Table.Of(Table.Lists("t", ["b", "a", "b"], [], null, ["b", null, "c"]));
        var transform = await batch.FitAsync(t => t.MultiHot(batch.Schema.List("t"), 2));
        Assert.Equal(["t=b", "t=a", "t is unseen", "t is missing"], Enumerable.Range(0, transform.Layout.Width).Select(transform.Layout.NameOf));
        Assert.Equal([[1, 1, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1], [1, 0, 1, 0]], transform.Apply(batch));
    }

    [Fact]
    public async Task MultiHot_Counted_IsHowOften()
    {
        using var batch = Table.Of(Table.Lists("t", ["b", "a", "b", "x", "y"]));
        using var train = Table.Of(Table.Lists("t", ["a", "b"]));
        var transform = await train.FitAsync(t => t.MultiHot(batch.Schema.List("t"), 9, counted: true));
        Assert.Equal([[1, 2, 2, 0]], transform.Apply(batch));
    }

    [Fact]
    public async Task MultiHot_IntegerLists_CountAsTheirText()
    {
        using var batch = Table.Of(("i", ColumnType.List(ColumnType.Int32), [new object?[] { 7, -1, 7 }, new object?[] { 8 }]));
        var transform = await batch.FitAsync(t => t.MultiHot(batch.Schema.List("i"), 2, Unseen.Ignore));
        Assert.Equal(["i=7", "i=-1", "i is missing"], Enumerable.Range(0, 3).Select(transform.Layout.NameOf));
        Assert.Equal([[1, 1, 0], [0, 0, 0]], transform.Apply(batch));
    }

    [Fact]
    public async Task MultiHot_SliceOfABatch_EqualsItsRowsAlone()
    {
        using var batch = RandomTable.Create(31, 200);
        var transform = await batch.FitAsync(t => t.MultiHot(batch.Schema.List("tags"), 4, Unseen.Buckets(2), counted: true));
        var whole = transform.Apply(batch);
        foreach (var (start, length) in new[] { (0, 1), (77, 30), (199, 1), (50, 0) })
        {
            using var slice = batch.Slice(start, length);
            Assert.Equal(whole.Skip(start).Take(length), transform.Apply(slice));
        }
    }

    [Fact]
    public async Task MultiHot_UnseenError_NamesTheItemAndItsRow()
    {
        using var batch = Table.Of(Table.Lists("t", ["a", "b"]));
        using var other = Table.Of(Table.Lists("t", ["a"], [], ["b", "new"], ["newer"]));
        var transform = await batch.FitAsync(t => t.MultiHot(batch.Schema.List("t"), 9, Unseen.Error));
        var error = Assert.Throws<ModelException>(() => transform.Apply(other));
        Assert.Equal((TransformDiagnostics.UnseenCategory, "table, row 3"), (error.Code, error.Problem.Where));
        Assert.Contains("'new'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MultiHot_ListsOfFractions_AreRefused()
    {
        var column = new ListColumn("x", ColumnType.List(ColumnType.Float64));
        var error = Assert.Throws<SchemaException>(() => new TransformBuilder().MultiHot(column, 5));
        Assert.Contains("a list of string, int32, int64 or boolean", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MultiHot_MutualInformationOfRepeatedItems_IsRefusedWithTheRemedy()
    {
        using var batch = Table.Of(Table.Lists("t", ["a", "a", "a"], ["b"]), Table.Doubles("y", 1, 0));
        var options = new VocabularyOptions { Score = VocabularyScore.MutualInformation };
        var error = await Assert.ThrowsAsync<ModelException>(() => batch.FitAsync(t =>
            t.Label(batch.Schema.Number("y")).MultiHot(batch.Schema.List("t"), options)));
        Assert.Equal(TransformDiagnostics.RepeatedCategory, error.Code);
        Assert.Contains("Deduplicate", error.Message, StringComparison.Ordinal);
        var transform = await batch.FitAsync(t =>
            t.Label(batch.Schema.Number("y")).Deduplicate(batch.Schema.List("t"), out var different).MultiHot(different, options));
        Assert.Equal([[1, 0, 0, 0], [0, 1, 0, 0]], transform.Apply(batch));
    }
}
