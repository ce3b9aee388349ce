using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Mlops.Data;

/// <summary>Formats rows. Not thread-safe.</summary>
internal sealed class JsonRowFormatter(DataSchema schema, ArrayBufferWriter<byte> output) : IDisposable
{
    // No encoder for pages of the web: the text of other languages stays readable.
    private readonly Utf8JsonWriter json = new(
        output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    private readonly WriteNode root = WriteNode.Of(schema);

    public void WriteRow(DataBatch batch, int row)
    {
        json.Reset();
        WriteObject(root, batch, row);
        json.Flush();
        output.GetSpan(1)[0] = (byte)'\n';
        output.Advance(1);
    }

    public void Dispose() => json.Dispose();

    private void WriteObject(WriteNode node, DataBatch batch, int row)
    {
        json.WriteStartObject();
        foreach (var child in node.Children)
        {
            json.WritePropertyName(child.Name);
            if (child.Column < 0) WriteObject(child, batch, row);
            else if (!TryValue(batch[child.Column], row)) throw NotWritable(batch, child.Column, row);
        }
        json.WriteEndObject();
    }

    private bool TryValue(ColumnData column, int row)
    {
        if (column.IsMissing(row))
        {
            json.WriteNullValue();
            return true;
        }
        switch (column)
        {
            case PrimitiveData<long> times when column.Type.Kind == ColumnKind.Timestamp:
                return TryTime(times.Values[row]);
            case PrimitiveData<int> values:
                json.WriteNumberValue(values.Values[row]);
                return true;
            case PrimitiveData<long> values:
                json.WriteNumberValue(values.Values[row]);
                return true;
            case PrimitiveData<float> values:
                if (float.IsFinite(values.Values[row])) json.WriteNumberValue(values.Values[row]);
                else WriteNamed(values.Values[row]);
                return true;
            case PrimitiveData<double> values:
                if (double.IsFinite(values.Values[row])) json.WriteNumberValue(values.Values[row]);
                else WriteNamed(values.Values[row]);
                return true;
            case BooleanData values:
                json.WriteBooleanValue(values.Values[row]);
                return true;
            case StringData texts:
                var text = texts[row];
                if (!Utf8.IsValid(text)) return false;
                json.WriteStringValue(text);
                return true;
            case BytesData values:
                json.WriteBase64StringValue(values[row]);
                return true;
            case ListData lists:
                return TryItems(lists.Items, lists.Offsets[row], lists.Offsets[row + 1]);
            case VectorData vectors:
                return TryItems(vectors.Items, row * vectors.Size, (row + 1) * vectors.Size);
            default:
                throw new InvalidOperationException($"A column of type {column.Type} has an unknown layout.");
        }
    }

    private bool TryItems(ColumnData items, int start, int end)
    {
        json.WriteStartArray();
        for (var i = start; i < end; i++)
        {
            if (!TryValue(items, i)) return false;
        }
        json.WriteEndArray();
        return true;
    }

    private bool TryTime(long microseconds)
    {
        if (microseconds < Timestamps.FromDateTime(DateTime.MinValue) || microseconds > Timestamps.FromDateTime(DateTime.MaxValue)) return false;
        var format = microseconds % 1_000_000 == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";
        Span<byte> text = stackalloc byte[40];
        Timestamps.ToDateTime(microseconds).TryFormat(text, out var written, format, CultureInfo.InvariantCulture);
        json.WriteStringValue(text[..written]);
        return true;
    }

    private void WriteNamed(double value) =>
        json.WriteStringValue(double.IsNaN(value) ? "NaN"u8 : value > 0 ? "Infinity"u8 : "-Infinity"u8);

    private DataException NotWritable(DataBatch batch, int column, int row) => new(new Problem(
        JsonLinesDiagnostics.NotWritable,
        $"Column '{schema.Fields[column].Name}' has a value that JSON cannot hold",
        string.Create(CultureInfo.InvariantCulture, $"{batch.Source}, row {batch.RowNumber(row)}"),
        "text in UTF-8, times from year 1 to 9999",
        "Mend the value, or write Arrow IPC."));
}
