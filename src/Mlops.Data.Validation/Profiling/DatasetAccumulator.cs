namespace Mlops.Data.Validation;

/// <summary>The accumulators of some columns.</summary>
/// <param name="columns">One per column of the data; null for those that are collected elsewhere.</param>
internal sealed class DatasetAccumulator(ColumnAccumulator?[] columns)
{
    public long RowCount { get; private set; }

    public void Add(DataBatch batch)
    {
        RowCount += batch.RowCount;
        var data = batch.Columns;
        for (var i = 0; i < columns.Length; i++) columns[i]?.Add(data[i]);
    }

    public void Merge(DatasetAccumulator later)
    {
        RowCount += later.RowCount;
        for (var i = 0; i < columns.Length; i++) columns[i]?.Merge(later.Column(i)!);
    }

    public ColumnAccumulator? Column(int index) => columns[index];
}
