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

    [Fact]
    public void Fill_Vectors_AreSubstitutedNumberByNumberAndWhole()
    {
        using var batch = Vectors;
        var input = new OperationInput(batch.Columns.ToArray(), 4);
        Assert.Equal((2, 2), (VectorInput.WidthOf(input), VectorInput.WidthOf([batch.Schema.Vector("v")])));
        var numbers = new double[8];
        Assert.Equal(-1, VectorInput.Fill(input, -1, numbers));
        Assert.Equal([1, 2, -1, -1, 3, -1, -1, 4], numbers);
    }

    [Fact]
    public void Fill_VectorsWithoutSubstitute_RefusesTheFirstRowThatLacksANumber()
    {
        using var batch = Vectors;
        var numbers = new double[8];
        Assert.Equal(1, VectorInput.Fill(new OperationInput(batch.Columns.ToArray(), 4), null, numbers));
        using var rest = batch.Slice(2, 2);
        Assert.Equal(0, VectorInput.Fill(new OperationInput(rest.Columns.ToArray(), 2), null, numbers));
        using var first = batch.Slice(0, 1);
        Assert.Equal(-1, VectorInput.Fill(new OperationInput(first.Columns.ToArray(), 1), null, numbers));
    }

    [Fact]
    public void Fill_RowWithoutAVectorWhoseItemsHaveValues_IsRefusedOrSubstituted()
    {
        // As Arrow allows: the items of a row without a vector are undefined.
        var items = new PrimitiveData<double>(ColumnType.Float64, new double[] { 1, 2, 3, 4 });
        var input = new OperationInput([new VectorData(2, items, new Bitmap(new byte[] { 0b01 }, 0, 2))], 2);
        var numbers = new double[4];
        Assert.Equal(1, VectorInput.Fill(input, null, numbers));
        Assert.Equal(-1, VectorInput.Fill(input, 9, numbers));
        Assert.Equal([1, 2, 9, 9], numbers);
    }

    [Fact]
    public void HasAll_Vectors_WantsEveryNumber()
    {
        using var batch = Vectors;
        Assert.Equal([true, false, false, false], Enumerable.Range(0, 4).Select(row => VectorInput.HasAll(batch[0], row)));
    }

    private static DataBatch Vectors => Table.Of(Table.Column("v", ColumnType.Vector(ColumnType.Float64, 2),
        [new object?[] { 1.0, 2.0 }, null, new object?[] { 3.0, double.NaN }, new object?[] { null, 4.0 }]));
}
