namespace Mlops.Transform.Tests;

public sealed class ListNumbersTests
{
    [Theory]
    [InlineData(0, 600)]
    [InlineData(3, 10)]
    [InlineData(100, 400)]
    public void Fill_AnySlice_HasTheItemsOfItsRows(int start, int rows)
    {
        using var batch = Table.Of(Table.Column("x", ColumnType.List(ColumnType.Int64),
            [.. Enumerable.Range(0, 600).Select(i => new object?[] { (long)i, null })]));
        using var slice = batch.Slice(start, rows);
        var lists = (ListData)slice[0];
        var numbers = new double[ListNumbers.CountOf(lists)];
        ListNumbers.Fill(lists, -1, numbers);
        Assert.Equal(Enumerable.Range(start, rows).SelectMany(i => new double[] { i, -1 }), numbers);
    }

    [Theory]
    [InlineData("list<string>")]
    [InlineData("list<boolean>")]
    [InlineData("list<timestamp>")]
    [InlineData("list<list<float64>>")]
    public void Checked_ListsOfAnythingElse_AreATypedError(string name)
    {
        Assert.True(ColumnType.TryParse(name, out var type));
        var error = Assert.Throws<SchemaException>(() => ListNumbers.Checked(new ListColumn("x", type), "PadList"));
        Assert.Equal(DiagnosticCodes.WrongColumnType, error.Code);
        Assert.Contains("'x'", error.Message, StringComparison.Ordinal);
    }
}
