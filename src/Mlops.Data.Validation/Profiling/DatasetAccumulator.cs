namespace Mlops.Data.Validation;

/// <summary>The accumulators of the columns of some rows.</summary>
/// <param name="columns">One per column of the data; null for those that are collected elsewhere.</param>
/// <param name="weighted">Their weighted twins; null where there is none.</param>
internal sealed class DatasetAccumulator(ColumnAccumulator?[] columns, WeightedAccumulator?[] weighted)
{
    private long weight;

    public long RowCount { get; private set; }

    /// <summary>The sum of the weights of the rows.</summary>
    public double Weight => RowWeights.ToDouble(weight);

    public void Add(DataBatch batch, BatchWeights weights)
    {
        RowCount += batch.RowCount;
        foreach (var one in weights.OfRows) weight += one;
        var data = batch.Columns;
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i]?.Add(data[i]);
            weighted[i]?.Add(data[i], weights.OfColumn(i));
        }
    }

    public void Merge(DatasetAccumulator later)
    {
        RowCount += later.RowCount;
        weight += later.weight;
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i]?.Merge(later.Column(i)!);
            weighted[i]?.Merge(later.Weighted(i)!);
        }
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(RowCount);
        writer.Write(weight);
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i]?.Save(writer);
            weighted[i]?.Save(writer);
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote into accumulators that are empty.</summary>
    public void Restore(BinaryReader reader)
    {
        (RowCount, weight) = (reader.ReadInt64(), reader.ReadInt64());
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i]?.Restore(reader);
            weighted[i]?.Restore(reader);
        }
    }

    public ColumnAccumulator? Column(int index) => columns[index];

    public WeightedAccumulator? Weighted(int index) => weighted[index];
}
