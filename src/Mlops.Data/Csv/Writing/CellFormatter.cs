using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Mlops.Data;

/// <summary>Formats rows. Not thread-safe.</summary>
internal sealed class CellFormatter
{
    private readonly CsvOptions options;
    private readonly DecodeOptions decoding;
    private readonly DataSchema schema;
    private readonly ArrayBufferWriter<byte> output;
    private readonly ArrayBufferWriter<byte> cell = new(256);
    private readonly SearchValues<byte> special;
    private readonly byte[] missing;

    public CellFormatter(CsvOptions options, DataSchema schema, ArrayBufferWriter<byte> output)
    {
        CsvProblems.CheckDepth(schema, "CSV that is being written");
        (this.options, this.schema, this.output) = (options, schema, output);
        decoding = new DecodeOptions(options);
        special = SearchValues.Create([(byte)options.Delimiter, (byte)options.Quote, (byte)'\r', (byte)'\n']);
        missing = Encoding.UTF8.GetBytes(options.NullTokens.Count > 0 ? options.NullTokens[0] : "");
        if (missing.AsSpan().ContainsAny(special))
            throw new ArgumentException("The null token that is written must not hold delimiters, quotes or line ends.");
    }

    public void WriteHeader()
    {
        for (var i = 0; i < schema.Count; i++)
        {
            if (i > 0) Put((byte)options.Delimiter);
            cell.ResetWrittenCount();
            Encoding.UTF8.GetBytes(schema.Fields[i].Name, cell);
            // A name that starts like a byte order mark would lose it.
            PutCell(cell.WrittenSpan[0] == 0xEF);
        }
        Put((byte)'\n');
    }

    public void WriteRow(DataBatch batch, int row)
    {
        for (var i = 0; i < schema.Count; i++)
        {
            if (i > 0) Put((byte)options.Delimiter);
            var column = batch[i];
            if (column.IsMissing(row))
            {
                PutMissing(batch, i, row);
                continue;
            }
            cell.ResetWrittenCount();
            if (!TryFormat(column, row)) throw NotWritable(batch, i, row);
            PutCell(cell.WrittenCount == 0 || decoding.IsMissing(cell.WrittenSpan));
        }
        Put((byte)'\n');
    }

    private void PutMissing(DataBatch batch, int column, int row)
    {
        if (schema.Count > 1 || missing.Length > 0) output.Write(missing);
        else if (schema.Fields[column].Type.Kind is not (ColumnKind.String or ColumnKind.List or ColumnKind.Bytes))
            output.Write([(byte)options.Quote, (byte)options.Quote]);
        // A blank line is no row, and quotes would make it an empty text.
        else throw NotWritable(batch, column, row);
    }

    private bool TryFormat(ColumnData column, int row)
    {
        switch (column)
        {
            case PrimitiveData<long> times when column.Type.Kind == ColumnKind.Timestamp:
                return TryTime(times.Values[row]);
            case PrimitiveData<int> values:
                Number(values.Values[row], default);
                return true;
            case PrimitiveData<long> values:
                Number(values.Values[row], default);
                return true;
            case PrimitiveData<float> values:
                Number(values.Values[row], "R");
                return true;
            case PrimitiveData<double> values:
                Number(values.Values[row], "R");
                return true;
            case BooleanData values:
                cell.Write(values.Values[row] ? "true"u8 : "false"u8);
                return true;
            case StringData texts:
                cell.Write(texts[row]);
                return true;
            case BytesData values:
                PutBase64(values[row]);
                return true;
            case ListData lists:
                return TryItems(lists.Items, lists.Offsets[row], lists.Offsets[row + 1]);
            case VectorData vectors:
                return TryItems(vectors.Items, row * vectors.Size, (row + 1) * vectors.Size);
            default:
                return false;
        }
    }

    /// <summary>
    /// False when the items would not be read back as they are: an empty text, a separator in a text, nothing but one missing
    /// item.
    /// </summary>
    private bool TryItems(ColumnData items, int start, int end)
    {
        if (end - start == 1 && items.IsMissing(start)) return false;
        for (var i = start; i < end; i++)
        {
            if (i > start) cell.Write([(byte)options.ItemSeparator]);
            if (items.IsMissing(i)) continue;
            var before = cell.WrittenCount;
            if (!TryFormat(items, i)) return false;
            var item = cell.WrittenSpan[before..];
            if (item.Length == 0 || item.Contains((byte)options.ItemSeparator)) return false;
        }
        return true;
    }

    private bool TryTime(long microseconds)
    {
        if (microseconds < Timestamps.FromDateTime(DateTime.MinValue) || microseconds > Timestamps.FromDateTime(DateTime.MaxValue))
        {
            Number(microseconds, default);
            return false;
        }
        var time = Timestamps.ToDateTime(microseconds);
        var format = microseconds % 1_000_000 == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";
        time.TryFormat(cell.GetSpan(40), out var written, format, CultureInfo.InvariantCulture);
        cell.Advance(written);
        return true;
    }

    private void PutBase64(ReadOnlySpan<byte> value)
    {
        Base64.EncodeToUtf8(value, cell.GetSpan(Base64.GetMaxEncodedToUtf8Length(value.Length) + 1), out _, out var written);
        cell.Advance(written);
    }

    private void Number<T>(T value, ReadOnlySpan<char> format) where T : IUtf8SpanFormattable
    {
        value.TryFormat(cell.GetSpan(40), out var written, format, CultureInfo.InvariantCulture);
        cell.Advance(written);
    }

    private void PutCell(bool mustQuote)
    {
        var text = cell.WrittenSpan;
        if (!mustQuote && !text.ContainsAny(special))
        {
            output.Write(text);
            return;
        }
        var quote = (byte)options.Quote;
        Put(quote);
        for (var next = text.IndexOf(quote); next >= 0; next = text.IndexOf(quote))
        {
            output.Write(text[..(next + 1)]);
            Put(quote);
            text = text[(next + 1)..];
        }
        output.Write(text);
        Put(quote);
    }

    private void Put(byte value)
    {
        output.GetSpan(1)[0] = value;
        output.Advance(1);
    }

    private DataException NotWritable(DataBatch batch, int column, int row) => new(new Problem(
        CsvDiagnostics.NotWritable,
        $"Column '{schema.Fields[column].Name}' has a value that CSV cannot hold: "
            + (batch[column].IsMissing(row) ? "missing, in the only column" : $"'{CsvProblems.Show(cell.WrittenSpan)}'"),
        string.Create(CultureInfo.InvariantCulture, $"{batch.Source}, row {batch.FirstRow + row}"),
        "a value that is read back as it is: items without separators that are not empty, times from year 1 to 9999",
        "Give a null token for missing values, choose another item separator, or write Arrow IPC."));
}
