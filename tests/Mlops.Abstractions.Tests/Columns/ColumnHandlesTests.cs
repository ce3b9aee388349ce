namespace Mlops.Abstractions.Tests.Columns;

public class ColumnHandlesTests
{
    private static readonly DataSchema Schema = new(
        new Field("flag", ColumnType.Boolean), new Field("count", ColumnType.Int64), new Field("share", ColumnType.Float32),
        new Field("text", ColumnType.String), new Field("at", ColumnType.Timestamp),
        new Field("tags", ColumnType.List(ColumnType.String)), new Field("place", ColumnType.Vector(ColumnType.Float32, 2)),
        new Field("photo", ColumnType.Bytes));

    [Fact]
    public void Handle_OfEveryKind_HasNameTypeAndTheRightClass()
    {
        Assert.All(Schema.Fields, f =>
        {
            var handle = Schema.Handle(f.Name);
            Assert.Equal((f.Name, f.Type, f.Name), (handle.Name, handle.Type, handle.ToString()));
        });
        Type[] classes =
        [
            typeof(BooleanColumn), typeof(NumberColumn), typeof(NumberColumn), typeof(TextColumn), typeof(TimeColumn),
            typeof(ListColumn), typeof(VectorColumn), typeof(BytesColumn),
        ];
        Assert.Equal(classes, Schema.Names.Select(n => Schema.Handle(n).GetType()));
    }

    [Fact]
    public void Handle_OfTheWrongKind_NamesWhatWasFoundAndExpected()
    {
        (Func<string, IColumn> Take, string Kind)[] takes =
        [
            (Schema.Number, "a number"), (Schema.Boolean, "boolean"), (Schema.Text, "string"), (Schema.Time, "timestamp"),
            (Schema.List, "list"), (Schema.Vector, "vector"), (Schema.Bytes, "bytes"),
        ];
        foreach (var (take, kind) in takes)
        {
            var fitting = Schema.Names.Count(n => Record.Exception(() => take(n)) is null);
            Assert.Equal(kind == "a number" ? 2 : 1, fitting);
            var wrong = kind == "string" ? "flag" : "text";
            var error = Assert.Throws<SchemaException>(() => take(wrong));
            Assert.StartsWith($"MLOPS2002: Column '{wrong}' is of type {Schema[wrong].Type}. Expected {kind}", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Handle_OfAnUnknownColumn_SuggestsTheNearest() =>
        Assert.Contains("Did you mean 'count'?", Assert.Throws<SchemaException>(() => Schema.Number("coun")).Message, StringComparison.Ordinal);
}
