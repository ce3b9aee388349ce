namespace Mlops.Transform.Tests;

public sealed class IsMissingTests
{
    [Fact]
    public async Task IsMissing_AnyTypeOfColumn_IsOneWhereThereIsNoValue()
    {
        using var batch = Table.Of(
            Table.Doubles("double", null, double.NaN, 1), Table.Column("float", ColumnType.Float32, null, float.NaN, 1f),
            Table.Column("int", ColumnType.Int32, null, 0, 1), Table.Column("flag", ColumnType.Boolean, null, false, true),
            Table.Texts("text", null, "", "a"));
        var s = batch.Schema;
        var transform = await batch.FitAsync(t => t.IsMissing(s.Number("double")).IsMissing(s.Number("float"))
            .IsMissing(s.Number("int")).IsMissing(s.Boolean("flag")).IsMissing(s.Text("text")));
        Assert.Equal([[1f, 1f, 1f, 1f, 1f], [1f, 1f, 0f, 0f, 0f], [0f, 0f, 0f, 0f, 0f]], transform.Apply(batch));
        Assert.Equal("text is missing", transform.Layout.NameOf(4));
    }

    [Fact]
    public async Task IsMissing_AsNumber_IsReadByOtherOperations()
    {
        using var batch = Table.Of(Table.Texts("text", "a", null, "b", null));
        var transform = await batch.FitAsync(t => t.IsMissing(batch.Schema.Text("text")).AsNumber(out var gap).Standardize(gap));
        Assert.Equal([-1f, 1f, -1f, 1f], transform.Apply(batch).Select(r => r[0]));
    }
}
