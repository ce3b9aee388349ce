namespace Mlops.Data;

/// <summary>What one reading delivers from one file: the requested columns and where they are in the file.</summary>
/// <remarks>Immutable; shared by the partitions of the file.</remarks>
internal sealed class ReadPlan
{
    public ReadPlan(int fileIndex, string file, CsvHeader header, DataSchema wanted, ReadState state, RowSample? sample, RowFilter? filter)
    {
        (FileIndex, File, Schema, State, Filter) = (fileIndex, file, wanted, state, filter);
        Fields = header.Names.Count;
        Sample = sample?.Of(file);
        Columns = [.. wanted.Fields, .. filter?.Schema.Fields ?? []];
        Places = [.. Columns.Select(f => header.Find(f.Name))];
    }

    public int FileIndex { get; }

    public string File { get; }

    /// <summary>The columns to deliver.</summary>
    public DataSchema Schema { get; }

    /// <summary>The columns to decode: those to deliver, then those of the condition.</summary>
    public IReadOnlyList<Field> Columns { get; }

    /// <summary>For each of them its number in the file; -1 when the file lacks it.</summary>
    public IReadOnlyList<int> Places { get; }

    /// <summary>The number of fields of each row of the file.</summary>
    public int Fields { get; }

    public ReadState State { get; }

    /// <summary>The rows to deliver; null for all.</summary>
    public RowSampler? Sample { get; }

    /// <summary>The condition of the rows to deliver; null for all.</summary>
    public RowFilter? Filter { get; }
}
