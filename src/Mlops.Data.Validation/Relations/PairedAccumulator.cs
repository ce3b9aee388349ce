namespace Mlops.Data.Validation;

/// <summary>Compares the lengths of value and index columns, or of value and weight, row by row.</summary>
internal sealed class PairedAccumulator : IRelation
{
    private readonly string name;
    private readonly string[] others;
    private readonly int value;
    private readonly int[] places;
    private readonly long[] missing;
    private readonly int[] min;
    private readonly int[] max;
    private long missingValue;

    public PairedAccumulator(string name, string value, IReadOnlyList<string> others, DataSchema schema)
    {
        (this.name, this.others, this.value) = (name, [.. others], schema.IndexOf(value));
        places = [.. others.Select(schema.IndexOf)];
        missing = new long[places.Length];
        (min, max) = (new int[places.Length], new int[places.Length]);
        Array.Fill(min, int.MaxValue);
        Array.Fill(max, int.MinValue);
    }

    public void Add(DataBatch batch)
    {
        var values = batch[value];
        for (var row = 0; row < batch.RowCount; row++)
        {
            var length = LengthOf(values, row);
            var any = false;
            for (var i = 0; i < places.Length; i++)
            {
                var other = LengthOf(batch[places[i]], row);
                any |= other >= 0;
                if (length < 0) continue;
                if (other < 0) missing[i]++;
                else Note(i, length - other);
            }
            if (length < 0 && any) missingValue++;
        }
    }

    public void Merge(IRelation other)
    {
        var more = (PairedAccumulator)other;
        missingValue += more.missingValue;
        for (var i = 0; i < places.Length; i++)
        {
            missing[i] += more.missing[i];
            min[i] = Math.Min(min[i], more.min[i]);
            max[i] = Math.Max(max[i], more.max[i]);
        }
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(missingValue);
        for (var i = 0; i < places.Length; i++)
        {
            writer.Write(missing[i]);
            writer.Write(min[i]);
            writer.Write(max[i]);
        }
    }

    public void Restore(BinaryReader reader)
    {
        missingValue = reader.ReadInt64();
        for (var i = 0; i < places.Length; i++) (missing[i], min[i], max[i]) = (reader.ReadInt64(), reader.ReadInt32(), reader.ReadInt32());
    }

    public PairedStatistics Finish() => new(
        name,
        missingValue,
        [.. others.Select((column, i) => min[i] > max[i] ? new PairedColumn(column, missing[i], 0, 0) : new(column, missing[i], min[i], max[i]))]);

    private void Note(int column, int difference)
    {
        min[column] = Math.Min(min[column], difference);
        max[column] = Math.Max(max[column], difference);
    }

    /// <summary>The number of items; 1 of a single value, -1 when missing.</summary>
    private static int LengthOf(ColumnData data, int row) => data switch
    {
        _ when data.IsMissing(row) => -1,
        ListData lists => lists.Offsets[row + 1] - lists.Offsets[row],
        VectorData vectors => vectors.Size,
        _ => 1,
    };
}
