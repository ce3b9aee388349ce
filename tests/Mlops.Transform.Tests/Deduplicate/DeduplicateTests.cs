namespace Mlops.Transform.Tests;

public sealed class DeduplicateTests
{
    [Fact]
    public void Deduplicate_Texts_KeepsFirstOccurrencesInOrder()
    {
        using var batch = Table.Of(Table.Lists("t", ["b", "a", "b", "", "a", ""], [null, "x"], null, []));
        Assert.Equal([["b", "a", ""], ["x"], null, []], Derived.Lists(batch, t => t.Deduplicate(batch.Schema.List("t"), out _)));
    }

    [Fact]
    public void Deduplicate_Integers_StayIntegers()
    {
        using var batch = Table.Of(("i", ColumnType.List(ColumnType.Int32), [new object?[] { 3, 3, -3 }]));
        var builder = new TransformBuilder().Deduplicate(batch.Schema.List("i"), out var different);
        Assert.Equal(ColumnType.List(ColumnType.Int32), different.Type);
        Assert.Equal([["3", "-3"]], Derived.Lists(batch, t => t.Deduplicate(batch.Schema.List("i"), out _)));
        Assert.Equal(TransformDiagnostics.NoOperation, Assert.Throws<ModelException>(() => builder.Build()).Code);
    }
}
