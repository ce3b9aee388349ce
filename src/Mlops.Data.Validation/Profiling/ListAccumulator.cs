namespace Mlops.Data.Validation;

/// <summary>Lists and vectors: the lengths, and the items of the rows that have a value.</summary>
internal sealed class ListAccumulator(ColumnType type, StatisticsOptions options) : ColumnAccumulator(type)
{
    private readonly ColumnAccumulator items = Create(type.Item!, options);
    private int min = int.MaxValue;
    private int max;
    private long total;

    public override bool DependsOnOrder => items.DependsOnOrder;

    protected override void AddValues(ColumnData column)
    {
        // What lies under a missing row is undefined: only runs of present rows are read.
        for (var row = 0; row < column.Length; row++)
        {
            if (column.IsMissing(row)) continue;
            var start = row;
            while (row < column.Length && !column.IsMissing(row)) row++;
            if (column is ListData lists) AddLists(lists, start, row);
            else AddVectors((VectorData)column, start, row);
        }
    }

    protected override void MergeValues(ColumnAccumulator later)
    {
        var other = (ListAccumulator)later;
        items.Merge(other.items);
        min = Math.Min(min, other.min);
        max = Math.Max(max, other.max);
        total += other.total;
    }

    protected override ColumnStatistics Complete(ColumnStatistics common) => common with
    {
        Lengths = Count == 0 ? new LengthStatistics(0, 0, 0, 0) : new LengthStatistics(min, max, (double)total / Count, total),
        Items = items.Finish("item"),
    };

    private void AddLists(ListData lists, int start, int end)
    {
        var offsets = lists.Offsets;
        for (var row = start; row < end; row++) AddLength(offsets[row + 1] - offsets[row], 1);
        AddItems(lists.Items, offsets[start], offsets[end] - offsets[start]);
    }

    private void AddVectors(VectorData vectors, int start, int end)
    {
        AddLength(vectors.Size, end - start);
        AddItems(vectors.Items, start * vectors.Size, (end - start) * vectors.Size);
    }

    private void AddLength(int length, int rows)
    {
        min = Math.Min(min, length);
        max = Math.Max(max, length);
        total += (long)length * rows;
    }

    private void AddItems(ColumnData all, int start, int length) => items.Add(all.Slice(start, length));
}
