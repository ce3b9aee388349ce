using System.Buffers;
using System.Buffers.Text;

namespace Mlops.Data;

/// <summary>Decodes bytes: strings in base64 (RFC 4648, section 4, with padding).</summary>
internal sealed class JsonBytes() : JsonColumn(ColumnType.Bytes, false)
{
    private int[] offsets = [0];
    private byte[] bytes = [];
    private byte[] scratch = [];

    protected override void Decode(byte[] buffer, bool isUtf8, ReadOnlySpan<JsonSlot> slots, JsonFaults faults)
    {
        if (offsets.Length < Length + slots.Length + 1) Array.Resize(ref offsets, Math.Max(offsets.Length * 2, Length + slots.Length + 1));
        for (var row = 0; row < slots.Length; row++)
        {
            var slot = slots[row];
            var used = offsets[Length + row];
            var length = 0;
            if (slot.Kind is JsonSlotKind.Absent or JsonSlotKind.Null) SetMissing(Length + row);
            else if (!TryDecode(buffer, slot, used, out length)) faults.Add(row, JsonFault.Value, slot);
            offsets[Length + row + 1] = checked(used + length);
        }
    }

    protected override ColumnData Finish(SharedBuffers buffers, Bitmap? present)
    {
        buffers.Adopt(bytes);
        return new BytesData(offsets.AsMemory(0, Length + 1), bytes.AsMemory(0, offsets[Length]), present);
    }

    private bool TryDecode(byte[] buffer, JsonSlot slot, int used, out int length)
    {
        length = 0;
        if (slot.Kind is not (JsonSlotKind.Text or JsonSlotKind.EscapedText)) return false;
        ReadOnlySpan<byte> text = buffer.AsSpan(slot.Start, slot.Length);
        // Some writers escape the slash, which is one of the digits.
        if (slot.Kind == JsonSlotKind.EscapedText && !JsonText.TryUnescape(buffer, slot, ref scratch, out text)) return false;
        Grow(ref bytes, checked(used + Base64.GetMaxDecodedFromUtf8Length(text.Length)), used);
        return Base64.DecodeFromUtf8(text, bytes.AsSpan(used), out _, out length) == OperationStatus.Done;
    }
}
