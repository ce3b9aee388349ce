using System.Buffers;
using System.Text.Unicode;

namespace Mlops.Data;

/// <summary>
/// Decodes text: strings as they are, anything else as the JSON that stands there. As long as texts repeat, only the distinct
/// ones are kept; as soon as more than a quarter of the rows plus 64 are distinct, at the end of a tile, the column is kept plain.
/// </summary>
internal sealed class JsonTexts() : JsonColumn(ColumnType.String, false)
{
    private const int FreeDistinct = 64;

    private int[] places = [];
    private TextDictionary? dictionary = new();
    private byte[] bytes = [];
    private byte[] scratch = [];
    private int distinctBefore;

    public override void Rewind(int length)
    {
        base.Rewind(length);
        dictionary?.Rewind(distinctBefore);
    }

    protected override void Decode(byte[] buffer, bool isUtf8, ReadOnlySpan<JsonSlot> slots, JsonFaults faults)
    {
        if (dictionary is not null && dictionary.Count > FreeDistinct + Length / 4) MakePlain();
        distinctBefore = dictionary?.Count ?? 0;
        Grow(ref places, Length + slots.Length + 1, Length == 0 ? 0 : Length + 1);
        for (var row = 0; row < slots.Length; row++)
        {
            var slot = slots[row];
            ReadOnlySpan<byte> text = buffer.AsSpan(slot.Start, slot.Length);
            var fault = JsonFault.None;
            if (slot.Kind is JsonSlotKind.Absent or JsonSlotKind.Null)
            {
                SetMissing(Length + row);
                text = default;
            }
            else if (slot.Kind == JsonSlotKind.EscapedText)
            {
                if (!JsonText.TryUnescape(buffer, slot, ref scratch, out text)) fault = JsonFault.Encoding;
            }
            else if (!isUtf8 && !Utf8.IsValid(text))
            {
                fault = JsonFault.Encoding;
            }
            if (fault != JsonFault.None)
            {
                faults.Add(row, fault, slot);
                text = default;
            }
            if (dictionary is null) AppendPlain(Length + row, text);
            else places[Length + row] = IsMissing(Length + row) || fault != JsonFault.None ? 0 : dictionary.CodeOf(text);
        }
    }

    protected override ColumnData Finish(SharedBuffers buffers, Bitmap? present)
    {
        if (dictionary is not null && (dictionary.Count == 0 || dictionary.Count > FreeDistinct + Length / 4)) MakePlain();
        buffers.Adopt(places);
        if (dictionary is not null) return new StringData(places.AsMemory(0, Length), dictionary.Finish(buffers), present);
        buffers.Adopt(bytes);
        if (Length == 0) return new StringData(new int[1], bytes.AsMemory(0, 0), present);
        return new StringData(places.AsMemory(0, Length + 1), bytes.AsMemory(0, places[Length]), present);
    }

    private void AppendPlain(int row, ReadOnlySpan<byte> text)
    {
        var used = row == 0 ? places[0] = 0 : places[row];
        Grow(ref bytes, used + text.Length, used);
        text.CopyTo(bytes.AsSpan(used));
        places[row + 1] = used + text.Length;
    }

    private void MakePlain()
    {
        var distinct = dictionary!;
        var codes = ArrayPool<int>.Shared.Rent(Math.Max(1, Length));
        places.AsSpan(0, Length).CopyTo(codes);
        Grow(ref places, Length + 1, Length);
        dictionary = null;
        for (var row = 0; row < Length; row++) AppendPlain(row, IsMissing(row) ? [] : distinct[codes[row]]);
        ArrayPool<int>.Shared.Return(codes);
        distinct.Release();
    }
}
