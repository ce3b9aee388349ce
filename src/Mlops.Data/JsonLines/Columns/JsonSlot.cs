using System.Text.Json;

namespace Mlops.Data;

/// <summary>Where the value of a column stands in the buffer of its block, and what it is.</summary>
internal readonly record struct JsonSlot(int Start, int Length, JsonSlotKind Kind)
{
    /// <summary>
    /// The place of the value that a reader is at; the reader moves to the end of it when it is an object or array.
    /// </summary>
    /// <param name="reader">A reader that started at <paramref name="origin"/> of the buffer.</param>
    /// <param name="origin">Where the text of the reader starts.</param>
    public static JsonSlot Take(ref Utf8JsonReader reader, int origin)
    {
        var start = origin + (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return new JsonSlot(start + 1, reader.ValueSpan.Length, reader.ValueIsEscaped ? JsonSlotKind.EscapedText : JsonSlotKind.Text);
            case JsonTokenType.Number:
                return new JsonSlot(start, reader.ValueSpan.Length, JsonSlotKind.Number);
            case JsonTokenType.True:
                return new JsonSlot(start, 4, JsonSlotKind.True);
            case JsonTokenType.False:
                return new JsonSlot(start, 5, JsonSlotKind.False);
            case JsonTokenType.Null:
                return new JsonSlot(start, 4, JsonSlotKind.Null);
            default:
                var kind = reader.TokenType == JsonTokenType.StartArray ? JsonSlotKind.Array : JsonSlotKind.Nested;
                reader.Skip();
                return new JsonSlot(start, origin + (int)reader.BytesConsumed - start, kind);
        }
    }
}
