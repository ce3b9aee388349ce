using System.Text.Json;
using System.Text.Unicode;

namespace Mlops.Transform;

/// <summary>
/// One value of a parity row as JSON: null when missing; numbers in their shortest exact form, NaN and infinities as text; text
/// as text, or as <c>{"base64": ...}</c> when its bytes are not UTF-8; bytes always so.
/// </summary>
internal static class ParityValue
{
    public static void Write(Utf8JsonWriter json, ColumnData column, int row)
    {
        if (column.IsMissing(row))
        {
            json.WriteNullValue();
            return;
        }

        switch (column)
        {
            case BooleanData booleans: json.WriteBooleanValue(booleans.Values[row]); break;
            case PrimitiveData<int> ints: json.WriteNumberValue(ints.Values[row]); break;
            case PrimitiveData<long> longs: json.WriteNumberValue(longs.Values[row]); break;
            case PrimitiveData<float> floats when float.IsFinite(floats.Values[row]): json.WriteNumberValue(floats.Values[row]); break;
            case PrimitiveData<float> floats: json.WriteStringValue(NameOf(floats.Values[row])); break;
            case PrimitiveData<double> doubles when double.IsFinite(doubles.Values[row]): json.WriteNumberValue(doubles.Values[row]); break;
            case PrimitiveData<double> doubles: json.WriteStringValue(NameOf(doubles.Values[row])); break;
            case StringData texts: WriteText(json, texts[row]); break;
            case BytesData bytes: WriteBytes(json, bytes[row]); break;
            case ListData list: WriteItems(json, list.Items, list.Offsets[row], list.Offsets[row + 1]); break;
            case VectorData vectors: WriteItems(json, vectors.Items, row * vectors.Size, (row + 1) * vectors.Size); break;
            default: throw new InvalidOperationException($"No operation reads a column of type {column.Type}.");
        }
    }

    /// <exception cref="FormatException">The value does not fit the column.</exception>
    public static void Read(JsonElement value, ColumnBuilder to)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            to.AppendMissing();
            return;
        }

        switch (to)
        {
            case BooleanBuilder booleans: booleans.Append(value.GetBoolean()); break;
            case PrimitiveBuilder<int> ints: ints.Append(value.GetInt32()); break;
            case PrimitiveBuilder<long> longs: longs.Append(value.GetInt64()); break;
            case PrimitiveBuilder<float> floats: floats.Append(value.ValueKind == JsonValueKind.String
                ? (float)Special(value) : value.GetSingle()); break;
            case PrimitiveBuilder<double> doubles: doubles.Append(value.ValueKind == JsonValueKind.String
                ? Special(value) : value.GetDouble()); break;
            case TextBuilder texts when value.ValueKind == JsonValueKind.Object: texts.Append(value.GetProperty("base64")
                .GetBytesFromBase64()); break;
            case TextBuilder texts: texts.Append(value.GetString()); break;
            case BytesBuilder bytes: bytes.Append(value.GetProperty("base64").GetBytesFromBase64()); break;
            case ListBuilder list: ReadItems(value, list.Items); list.EndRow(); break;
            case VectorBuilder vectors when value.GetArrayLength() == vectors.Type.Length: ReadItems(value, vectors.Items); vectors.EndRow(); break;
            default: throw new FormatException($"a parity row has a column of type {to.Type}");
        }
    }

    private static void WriteItems(Utf8JsonWriter json, ColumnData items, int start, int end)
    {
        json.WriteStartArray();
        for (var i = start; i < end; i++) Write(json, items, i);
        json.WriteEndArray();
    }

    private static void ReadItems(JsonElement value, ColumnBuilder to)
    {
        foreach (var item in value.EnumerateArray()) Read(item, to);
    }

    private static void WriteText(Utf8JsonWriter json, ReadOnlySpan<byte> utf8)
    {
        if (Utf8.IsValid(utf8))
        {
            json.WriteStringValue(utf8);
            return;
        }

        WriteBytes(json, utf8);
    }

    private static void WriteBytes(Utf8JsonWriter json, ReadOnlySpan<byte> bytes)
    {
        json.WriteStartObject();
        json.WriteBase64String("base64", bytes);
        json.WriteEndObject();
    }

    private static string NameOf(double value) => double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";

    private static double Special(JsonElement value) => value.GetString() switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        var other => throw new FormatException($"'{other}' is no number"),
    };
}
