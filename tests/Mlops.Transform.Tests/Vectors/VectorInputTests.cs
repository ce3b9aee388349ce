namespace Mlops.Transform.Tests;

public sealed class VectorInputTests
{
    private static readonly DataBatch Rows = Table.Of(
        Table.Doubles("a", 1, 2, double.NaN), Table.Column("n", ColumnType.Int32, 7, null, 9), Table.Column("f", ColumnType.Float32, 0.5f, 1.5f, 2.5f));

    [Fact]
    public void Fill_Substitute_BringsTheColumnsTogetherRowByRow()
    {
        var numbers = new double[9];
        Assert.Equal(-1, VectorInput.Fill(new OperationInput(Rows.Columns.ToArray(), 3), -1, numbers));
        Assert.Equal([1, 7, 0.5, 2, -1, 1.5, -1, 9, 2.5], numbers);
    }

    [Fact]
    public void Fill_NoSubstitute_RefusesTheFirstRowAndCompletesThoseBefore()
    {
        var numbers = new double[9];
        Assert.Equal(1, VectorInput.Fill(new OperationInput(Rows.Columns.ToArray(), 3), null, numbers));
        Assert.Equal([1, 7, 0.5], numbers[..3]);
    }

    [Fact]
    public void Fill_NoRows_RefusesNone() => Assert.Equal(-1, VectorInput.Fill(new OperationInput(Rows.Slice(0, 0).Columns.ToArray(), 0), null, []));
}
