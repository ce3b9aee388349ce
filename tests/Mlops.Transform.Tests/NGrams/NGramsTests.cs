namespace Mlops.Transform.Tests;

public sealed class NGramsTests
{
    [Fact]
    public void NGrams_OneToThree_AreInOrderOfStartThenLength()
    {
        // tft.ngrams(["one", "two", "three"], ngram_range=(1, 3), separator=" ").
        using var batch = Table.Of(Table.Lists("t", ["one", "two", "three"], ["x"], [], null));
        Assert.Equal(
            [["one", "one two", "one two three", "two", "two three", "three"], ["x"], [], null],
            Derived.Lists(batch, t => t.NGrams(batch.Schema.List("t"), out _, 1, 3)));
    }

    [Fact]
    public void NGrams_RowShorterThanMin_HasNone()
    {
        using var batch = Table.Of(Table.Lists("t", ["a", "b"], ["a", null, "b", "c"]));
        Assert.Equal([[], ["a-b-c"]], Derived.Lists(batch, t => t.NGrams(batch.Schema.List("t"), out _, 3, 3, "-")));
    }

    [Fact]
    public void BagOfWords_RepeatedRuns_AreKeptWhereTheyComeFirst()
    {
        using var batch = Table.Of(Table.Lists("t", ["a", "b", "a", "b"], ["b", "a"]));
        Assert.Equal(
            [["a", "a b", "b", "b a"], ["b", "b a", "a"]],
            Derived.Lists(batch, t => t.BagOfWords(batch.Schema.List("t"), out _, 1, 2)));
    }

    [Fact]
    public void NGrams_Integers_AreTheirTexts()
    {
        using var batch = Table.Of(("i", ColumnType.List(ColumnType.Int64), [new object?[] { 7L, -1L }]));
        Assert.Equal([["7", "7 -1", "-1"]], Derived.Lists(batch, t => t.NGrams(batch.Schema.List("i"), out _)));
    }

    [Fact]
    public void NGrams_RangeThatIsNone_IsRefused()
    {
        var column = new ListColumn("t", ColumnType.List(ColumnType.String));
        foreach (var (min, max) in new[] { (0, 1), (2, 1), (1, 101) })
        {
            var error = Assert.Throws<ModelException>(() => new TransformBuilder().NGrams(column, out _, min, max));
            Assert.Equal(TransformDiagnostics.InvalidOption, error.Code);
        }
    }
}
