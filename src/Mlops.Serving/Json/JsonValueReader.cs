using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Mlops.Serving;

/// <summary>Reads one JSON value into one column. Returns what was found when it does not fit, and null when it fits.</summary>
internal static class JsonValueReader
{
    public static string? Read(ref Utf8JsonReader reader, ColumnBuilder column)
    {
        switch (column)
        {
            case BooleanBuilder booleans when reader.TokenType is JsonTokenType.True or JsonTokenType.False:
                booleans.Append(reader.TokenType == JsonTokenType.True);
                return null;
            case PrimitiveBuilder<double> doubles
                when reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var value) && double.IsFinite(value):
                doubles.Append(value);
                return null;
            case PrimitiveBuilder<float> floats
                when reader.TokenType == JsonTokenType.Number && reader.TryGetSingle(out var value) && float.IsFinite(value):
                floats.Append(value);
                return null;
            case PrimitiveBuilder<int> ints when TryInteger(ref reader, out var value) && value is >= int.MinValue and <= int.MaxValue:
                ints.Append((int)value);
                return null;
            case PrimitiveBuilder<long> longs when TryInteger(ref reader, out var value):
                longs.Append(value);
                return null;
            case PrimitiveBuilder<long> times when column.Type.Kind == ColumnKind.Timestamp && TryTime(ref reader, out var value):
                times.Append(value);
                return null;
            case TextBuilder texts when reader.TokenType == JsonTokenType.String:
                return ReadText(ref reader, texts);
            case BytesBuilder bytes when reader.TokenType == JsonTokenType.String:
                return ReadBytes(ref reader, bytes);
            case ListBuilder lists when reader.TokenType == JsonTokenType.StartArray:
                var wrongItem = ReadItems(ref reader, lists.Items);
                lists.EndRow();
                return wrongItem;
            case VectorBuilder vectors when reader.TokenType == JsonTokenType.StartArray:
                if (CountItems(reader) is var count && count != column.Type.Length) return Skipped(ref reader, $"an array of {count} items");
                var wrongNumber = ReadItems(ref reader, vectors.Items);
                vectors.EndRow();
                return wrongNumber;
            default:
                return Skipped(ref reader, Found(ref reader));
        }
    }

    public static string Name(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        _ => "null",
    };

    public static string Expected(ColumnType type) => type.Kind switch
    {
        ColumnKind.Boolean => "true or false",
        ColumnKind.Int32 => "an integer from -2147483648 to 2147483647",
        ColumnKind.Int64 => "a 64-bit integer",
        ColumnKind.Float32 or ColumnKind.Float64 => $"a finite number ({type})",
        ColumnKind.String => "a text",
        ColumnKind.Bytes => "a text in base64, with padding",
        ColumnKind.Timestamp => "an ISO 8601 text such as '2013-05-01T10:00:00Z', or microseconds since 1970",
        ColumnKind.List => $"an array ({type})",
        _ => $"an array of {type.Length} numbers ({type})",
    };

    /// <summary>Integers are taken when nothing is lost: also 3.0 and 3e0, but not 3.5, and no float beyond 2^53.</summary>
    private static bool TryInteger(ref Utf8JsonReader reader, out long value)
    {
        value = 0;
        if (reader.TokenType != JsonTokenType.Number) return false;
        if (reader.TryGetInt64(out value)) return true;
        if (!reader.TryGetDouble(out var number) || Math.Abs(number) > 1L << 53 || Math.Floor(number) != number) return false;
        value = (long)number;
        return !reader.ValueSpan.ContainsAnyInRange((byte)'1', (byte)'9') || value != 0;
    }

    /// <summary>A text without an offset is UTC; one with an offset never passes through the time zone of the machine.</summary>
    private static bool TryTime(ref Utf8JsonReader reader, out long microseconds)
    {
        microseconds = 0;
        if (reader.TokenType != JsonTokenType.String || !reader.TryGetDateTime(out var time)) return false;
        if (time.Kind != DateTimeKind.Local)
        {
            microseconds = Timestamps.FromDateTime(time);
            return true;
        }
        if (!reader.TryGetDateTimeOffset(out var exact)) return false;
        microseconds = Timestamps.FromDateTimeOffset(exact);
        return true;
    }

    private static string? ReadText(ref Utf8JsonReader reader, TextBuilder texts)
    {
        if (!reader.ValueIsEscaped)
        {
            if (!Utf8.IsValid(reader.ValueSpan)) return "a text that is not valid UTF-8";
            texts.Append(reader.ValueSpan);
            return null;
        }
        var buffer = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
        try
        {
            texts.Append(buffer.AsSpan(0, reader.CopyString(buffer)));
            return null;
        }
        catch (InvalidOperationException)
        {
            return "a text with a lone surrogate";
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static string? ReadBytes(ref Utf8JsonReader reader, BytesBuilder bytes)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(1, reader.ValueSpan.Length));
        try
        {
            // The decoder may write over what it has read: an escaped slash is a digit of base64.
            var length = reader.CopyString(buffer);
            if (Base64.DecodeFromUtf8InPlace(buffer.AsSpan(0, length), out var decoded) != OperationStatus.Done) return "a text that is not base64";
            bytes.Append(buffer.AsSpan(0, decoded));
            return null;
        }
        catch (InvalidOperationException)
        {
            return "a text with a lone surrogate";
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>A wrong item becomes a missing one, so that the columns stay even; the row is refused all the same.</summary>
    private static string? ReadItems(ref Utf8JsonReader reader, ColumnBuilder items)
    {
        string? wrong = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var before = items.Length;
            if (reader.TokenType != JsonTokenType.Null && Read(ref reader, items) is { } found) wrong ??= $"an array with {found}";
            if (items.Length == before) items.AppendMissing();
        }
        return wrong;
    }

    private static int CountItems(Utf8JsonReader reader)
    {
        var count = 0;
        for (; reader.Read() && reader.TokenType != JsonTokenType.EndArray; count++) reader.Skip();
        return count;
    }

    private static string Skipped(ref Utf8JsonReader reader, string found)
    {
        reader.Skip();
        return found;
    }

    private static string Found(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.String)) return Name(reader.TokenType);
        var raw = System.Text.Encoding.UTF8.GetString(reader.ValueSpan[..Math.Min(40, reader.ValueSpan.Length)]);
        return reader.TokenType == JsonTokenType.Number ? $"the number {raw}" : $"the text '{raw}'";
    }
}
