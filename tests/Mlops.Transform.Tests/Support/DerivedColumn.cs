namespace Mlops.Transform.Tests;

/// <summary>The column that the first operation of a transform derives.</summary>
internal static class DerivedColumn
{
    public static async Task<List<string?>> TextsAsync(DataBatch batch, Func<TransformBuilder, TransformBuilder> build) =>
        [.. Rows(await ColumnAsync(batch, build)).Select(p => ((StringData)p.Column).GetString(p.Row))];

    public static async Task<List<double>> NumbersAsync(DataBatch batch, Func<TransformBuilder, TransformBuilder> build) =>
        [.. Rows(await ColumnAsync(batch, build)).Select(p => NumberMap.ValueOf(p.Column, p.Row) ?? double.NaN)];

    public static async Task<List<long?>> TimesAsync(DataBatch batch, Func<TransformBuilder, TransformBuilder> build) =>
        [.. Rows(await ColumnAsync(batch, build)).Select(p => p.Column.IsMissing(p.Row) ? (long?)null : ((PrimitiveData<long>)p.Column).Values[p.Row])];

    /// <summary>As it is after saving and loading; one row gives what a batch gives.</summary>
    private static async Task<ColumnData> ColumnAsync(DataBatch batch, Func<TransformBuilder, TransformBuilder> build)
    {
        var transform = MemoryArtifact.Of(await batch.FitAsync(build)).Load();
        Assert.True(transform.ReplayParity() > 0);
        var first = transform.Operations[0];
        using var inputs = batch.Select(batch.Schema.Select(first.Operation.Inputs.Select(c => c.Name)));
        var all = Run(first, inputs);
        for (var row = 0; row < batch.RowCount; row++)
        {
            using var one = inputs.Slice(row, 1);
            var single = Run(first, one);
            Assert.Equal(all.IsMissing(row), single.IsMissing(0));
            if (all is StringData texts) Assert.Equal(texts.GetString(row), ((StringData)single).GetString(0));
            else if (all.Type.IsNumber) Assert.Equal(NumberMap.ValueOf(all, row), NumberMap.ValueOf(single, 0));
        }

        return all;
    }

    private static ColumnData Run(FittedOperation operation, DataBatch inputs)
    {
        var builder = ColumnBuilder.Create(operation.Operation.ColumnType!);
        Assert.Equal(-1, ((IColumnOperation)operation).WriteColumn(new OperationInput(inputs.Columns, inputs.RowCount), builder));
        return builder.View();
    }

    private static IEnumerable<(ColumnData Column, int Row)> Rows(ColumnData column) => Enumerable.Range(0, column.Length).Select(row => (column, row));
}
