using Mlops.Data;

namespace Mlops.Data.Validation;

/// <summary>Lists and vectors: the lengths, and the items of the rows that have a value.</summary>
internal sealed class ListAccumulator(ColumnType type, StatisticsOptions options) : ColumnAccumulator(type)
{
    private const int LengthBuckets = 10;

    private readonly ColumnAccumulator items = Create(type.Item!, options);
    private readonly NumberDistribution lengths = NumberDistribution.OfIntegers(options.MaxDistinctNumbers);
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
        lengths.Merge(other.lengths);
        total += other.total;
    }

    protected override void SaveValues(BinaryWriter writer)
    {
        writer.Write(total);
        lengths.Save(writer);
        items.Save(writer);
    }

    protected override void RestoreValues(BinaryReader reader)
    {
        total = reader.ReadInt64();
        lengths.Merge(NumberDistribution.Load(reader));
        items.Restore(reader);
    }

    protected override ColumnStatistics Complete(ColumnStatistics common) => common with
    {
        Lengths = Count == 0 ? new LengthStatistics(0, 0, 0, 0) : Lengths(),
        Items = items.Finish("item"),
    };

    private LengthStatistics Lengths() => new((int)lengths.Min, (int)lengths.Max, (double)total / Count, total)
    {
        EqualMass = NumberSummary.Of(lengths, options with { EqualMassBuckets = LengthBuckets }).EqualMass,
    };

    private void AddLists(ListData lists, int start, int end)
    {
        var offsets = lists.Offsets;
        Span<long> block = stackalloc long[256];
        for (var row = start; row < end; row += block.Length)
        {
            var some = block[..Math.Min(block.Length, end - row)];
            for (var i = 0; i < some.Length; i++) some[i] = offsets[row + i + 1] - offsets[row + i];
            lengths.Add(some);
        }
        AddItems(lists.Items, offsets[start], offsets[end] - offsets[start]);
    }

    private void AddVectors(VectorData vectors, int start, int end)
    {
        Span<long> one = [vectors.Size];
        for (var row = start; row < end; row++) lengths.Add(one);
        AddItems(vectors.Items, start * vectors.Size, (end - start) * vectors.Size);
    }

    private void AddItems(ColumnData all, int start, int length)
    {
        total += length;
        items.Add(all.Slice(start, length));
    }
}
