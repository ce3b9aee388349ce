using System.Buffers;
using System.Text.Json;

namespace Mlops.Transform;

/// <summary>
/// Chooses training rows for parity: those with the lowest hashes, and for each column a row without a value and the rows with
/// the smallest and the largest number. The choice depends on the set of rows alone, not on their order or partition.
/// </summary>
internal sealed class ParitySample
{
    /// <summary>How many rows with the lowest hashes are kept.</summary>
    public const int SampledRows = 32;

    private readonly BatchBuilder rows;
    private readonly SortedList<ulong, int> lowest = [];
    private readonly Candidate?[] missing;
    private readonly Candidate?[] smallest;
    private readonly Candidate?[] largest;

    private readonly int[] places;
    private readonly ColumnData[] columnsOfBatch;

    /// <param name="schema">The columns of the rows that are kept.</param>
    /// <param name="batches">The columns of the batches to come, at least those of <paramref name="schema"/>.</param>
    public ParitySample(DataSchema schema, DataSchema batches)
    {
        rows = new BatchBuilder(schema);
        places = [.. schema.Names.Select(batches.IndexOf)];
        columnsOfBatch = new ColumnData[places.Length];
        missing = new Candidate?[schema.Count];
        smallest = new Candidate?[schema.Count];
        largest = new Candidate?[schema.Count];
    }

    /// <summary>Adds the rows of a batch.</summary>
    public void Add(DataBatch batch)
    {
        for (var i = 0; i < places.Length; i++) columnsOfBatch[i] = batch[places[i]];
        Add(columnsOfBatch, batch.RowCount);
    }

    private void Add(ReadOnlySpan<ColumnData> columns, int rowCount)
    {
        var rented = ArrayPool<ulong>.Shared.Rent(rowCount);
        var hashes = rented.AsSpan(0, rowCount);
        RowHashes.Compute(columns, hashes);
        for (var row = 0; row < hashes.Length; row++)
            if (IsLow(hashes[row])) Keep(hashes[row], Copy(columns, row));
        for (var i = 0; i < columns.Length; i++) AddExtremes(columns, i, hashes);
        ArrayPool<ulong>.Shared.Return(rented);
    }

    /// <summary>Adds the rows that another part of the data chose.</summary>
    public void Merge(ParitySample later)
    {
        var columns = later.rows.View().Columns;
        foreach (var (hash, row) in later.lowest)
            if (IsLow(hash)) Keep(hash, Copy(columns, row));
        for (var i = 0; i < missing.Length; i++)
        {
            missing[i] = Better(missing[i], later.missing[i], columns, 0);
            smallest[i] = Better(smallest[i], later.smallest[i], columns, -1);
            largest[i] = Better(largest[i], later.largest[i], columns, 1);
        }
    }

    /// <summary>Writes the chosen rows: the same set of rows always gives the same bytes.</summary>
    public void Save(BinaryWriter writer)
    {
        using var collected = Collect();
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            for (var row = 0; row < collected.RowCount; row++)
                foreach (var column in collected.Columns) ParityValue.Write(json, column, row);
            json.WriteEndArray();
        }

        writer.Write(buffer.WrittenCount);
        writer.Write(buffer.WrittenSpan);
    }

    /// <summary>Adds rows that were saved: of all rows together, those would be chosen again.</summary>
    /// <exception cref="InvalidDataException">They are no rows of these columns.</exception>
    public void Load(BinaryReader reader)
    {
        var saved = new BatchBuilder(rows.Schema);
        try
        {
            using var json = JsonDocument.Parse(reader.ReadBytes(reader.ReadInt32()));
            var place = 0;
            foreach (var value in json.RootElement.EnumerateArray()) ParityValue.Read(value, saved[place++ % saved.Schema.Count]);
            using var batch = saved.Build();
            Add(batch.Columns, batch.RowCount);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or ArgumentException or SchemaException)
        {
            throw new InvalidDataException("The parity rows cannot be read: " + e.Message, e);
        }
    }

    /// <summary>The chosen rows without doubles, in the order of their hashes.</summary>
    public DataBatch Collect()
    {
        var chosen = new SortedDictionary<ulong, int>(lowest);
        foreach (var candidate in missing.Concat(smallest).Concat(largest))
            if (candidate is { } row) chosen.TryAdd(row.Hash, row.Row);
        var collected = new BatchBuilder(rows.Schema);
        var columns = rows.View().Columns;
        foreach (var row in chosen.Values) CellCopy.AppendRow(columns, row, collected);
        return collected.Build();
    }

    private bool IsLow(ulong hash) =>
        lowest.Count < SampledRows ? !lowest.ContainsKey(hash) : hash < Highest() && !lowest.ContainsKey(hash);

    private ulong Highest() => lowest.Keys[lowest.Count - 1];

    private void Keep(ulong hash, int row)
    {
        lowest.Add(hash, row);
        if (lowest.Count > SampledRows) lowest.RemoveAt(lowest.Count - 1);
    }

    private int Copy(ReadOnlySpan<ColumnData> columns, int row)
    {
        CellCopy.AppendRow(columns, row, rows);
        return rows.RowCount - 1;
    }

    private void AddExtremes(ReadOnlySpan<ColumnData> columns, int index, ReadOnlySpan<ulong> hashes)
    {
        Candidate? none = null, small = null, large = null;
        var isNumber = columns[index].Type.IsNumber;
        var rented = ArrayPool<double>.Shared.Rent(hashes.Length);
        var values = rented.AsSpan(0, hashes.Length);
        ReadValues(columns[index], values);
        for (var row = 0; row < hashes.Length; row++)
        {
            var candidate = new Candidate(hashes[row], row, values[row]);
            if (double.IsNaN(values[row])) none = Best(none, candidate, 0);
            else if (isNumber) (small, large) = (Best(small, candidate, -1), Best(large, candidate, 1));
        }

        ArrayPool<double>.Shared.Return(rented);
        missing[index] = Better(missing[index], none, columns, 0);
        smallest[index] = Better(smallest[index], small, columns, -1);
        largest[index] = Better(largest[index], large, columns, 1);
    }

    /// <summary>The better one, copied when it is new.</summary>
    private Candidate? Better(Candidate? known, Candidate? found, ReadOnlySpan<ColumnData> columns, int direction)
    {
        if (found is not { } other || (known is { } best && Best(best, other, direction) == best)) return known;
        return other with { Row = Copy(columns, other.Row) };
    }

    private static Candidate Best(Candidate? known, Candidate found, int direction)
    {
        if (known is not { } best) return found;
        var order = direction == 0 ? 0 : direction * found.Value.CompareTo(best.Value);
        return order > 0 || (order == 0 && found.Hash < best.Hash) ? found : best;
    }

    /// <summary>The numbers of a column, or 0 for a value of another type; NaN when missing.</summary>
    private static void ReadValues(ColumnData column, Span<double> values)
    {
        if (column.Type.IsNumber) NumberMap.Run(column, default(FittedImpute.Same), double.NaN, values, 1);
        else
            for (var row = 0; row < values.Length; row++) values[row] = column.IsMissing(row) ? double.NaN : 0;
    }

    private readonly record struct Candidate(ulong Hash, int Row, double Value);
}
