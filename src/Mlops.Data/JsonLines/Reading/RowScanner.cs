using System.Text.Json;

namespace Mlops.Data;

/// <summary>Finds the values of the columns that are asked for in one line. Not thread-safe.</summary>
internal sealed class RowScanner(PathNode root)
{
    /// <summary>The deepest nesting of objects and arrays; comments and commas behind the last item are refused.</summary>
    public static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = 64 };

    /// <summary>The column that came twice, when that is the fault.</summary>
    public int Doubled { get; private set; }

    /// <summary>Puts the place of each value into the slots of its column.</summary>
    /// <param name="buffer">The block.</param>
    /// <param name="start">Where the line starts.</param>
    /// <param name="length">Its length, without the line end.</param>
    /// <param name="tile">Receives the values in its next row, which is clear.</param>
    public JsonFault Scan(byte[] buffer, int start, int length, JsonTile tile)
    {
        var reader = new Utf8JsonReader(buffer.AsSpan(start, length), ReaderOptions);
        Doubled = -1;
        try
        {
            if (!reader.Read()) return JsonFault.Malformed;
            if (reader.TokenType != JsonTokenType.StartObject) return JsonFault.NotAnObject;
            ReadObject(ref reader, root, start, tile);
            // Anything but white space behind the object is an error of the reader.
            reader.Read();
            return Doubled < 0 ? JsonFault.None : JsonFault.Doubled;
        }
        catch (JsonException)
        {
            return JsonFault.Malformed;
        }
    }

    private void ReadObject(ref Utf8JsonReader reader, PathNode node, int origin, JsonTile tile)
    {
        var expected = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var child = node.Find(ref reader, ref expected);
            reader.Read();
            if (child is null)
            {
                reader.Skip();
                continue;
            }
            var start = origin + (int)reader.TokenStartIndex;
            JsonSlot slot;
            if (child.HasChildren && reader.TokenType == JsonTokenType.StartObject)
            {
                ReadObject(ref reader, child, origin, tile);
                slot = new JsonSlot(start, origin + (int)reader.BytesConsumed - start, JsonSlotKind.Nested);
            }
            else
            {
                slot = JsonSlot.Take(ref reader, origin);
            }
            if (child.Column < 0) continue;
            ref var place = ref tile.Next(child.Column);
            if (place.Kind != JsonSlotKind.Absent) Doubled = child.Column;
            place = slot;
        }
    }
}
