using System.Buffers;

namespace Mlops.Data.Validation;

/// <summary>Encodes the rows of one side and hands them to its parts; rows without a complete key are counted instead.</summary>
/// <param name="parts">Where the rows go.</param>
/// <param name="types">The types that both sides are compared with: first those of the keys.</param>
/// <param name="keys">The number of keys.</param>
/// <param name="maxSamples">How many rows without a key are shown.</param>
internal sealed class SkewSide(SkewParts parts, ColumnType[] types, int keys, int maxSamples) : IDisposable
{
    private readonly List<string> sources = [];
    private readonly ArrayBufferWriter<byte> key = new();
    private readonly ArrayBufferWriter<byte> row = new();
    private readonly RowTally withoutKey = new(maxSamples);
    private long ordinal;

    public SkewParts Parts => parts;

    /// <summary>The number of rows so far.</summary>
    public long Rows => ordinal;

    public SkewRows WithoutKey => withoutKey.Finish();

    public string SourceOf(int place) => sources[place];

    public void Add(DataBatch batch)
    {
        if (sources.Count == 0 || sources[^1] != batch.Source) sources.Add(batch.Source);
        var columns = batch.Columns;
        for (var i = 0; i < batch.RowCount; i++, ordinal++)
        {
            if (TryWriteKey(columns, i)) parts.Append(Encode(batch, columns, i));
            else if (withoutKey.Count(ordinal)) withoutKey.Add(ordinal, new ExampleRow(batch.Source, batch.RowNumber(i), null));
        }
    }

    public void Dispose() => parts.Dispose();

    private bool TryWriteKey(ReadOnlySpan<ColumnData> columns, int place)
    {
        key.ResetWrittenCount();
        for (var i = 0; i < keys; i++)
        {
            if (columns[i].IsMissing(place)) return false;
            RowCodec.Write(columns[i], place, types[i], key);
        }
        return true;
    }

    private ReadOnlySpan<byte> Encode(DataBatch batch, ReadOnlySpan<ColumnData> columns, int place)
    {
        row.ResetWrittenCount();
        SkewRow.WriteHead(row, ordinal, sources.Count - 1, batch.RowNumber(place), key.WrittenSpan);
        for (var i = keys; i < columns.Length; i++) RowCodec.Write(columns[i], place, types[i], row);
        return row.WrittenSpan;
    }
}
