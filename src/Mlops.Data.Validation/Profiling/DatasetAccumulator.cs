namespace Mlops.Data.Validation;

/// <summary>The accumulators of all columns: one per batch, merged in the order of the data.</summary>
internal sealed class DatasetAccumulator(DataSchema schema, StatisticsOptions options)
{
    private readonly ColumnAccumulator[] columns = [.. schema.Fields.Select(f => ColumnAccumulator.Create(f.Type, options))];

    public long RowCount { get; private set; }

    public void Add(DataBatch batch)
    {
        RowCount += batch.RowCount;
        var data = batch.Columns;
        for (var i = 0; i < columns.Length; i++) columns[i].Add(data[i]);
    }

    public void Merge(DatasetAccumulator later)
    {
        RowCount += later.RowCount;
        for (var i = 0; i < columns.Length; i++) columns[i].Merge(later.columns[i]);
    }

    public DatasetStatistics Finish() =>
        new(RowCount, [.. schema.Fields.Zip(columns, (field, column) => column.Finish(field.Name))]);
}
