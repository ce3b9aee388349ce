using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mlops.Data;

/// <summary>Decodes columns of fixed-width values.</summary>
internal sealed class JsonValues<T, TParser>(ColumnType type, bool allowNumbersInStrings) : JsonColumn(type, allowNumbersInStrings)
    where T : unmanaged
    where TParser : struct, IFieldParser<T>
{
    private T[] values = [];
    private byte[] scratch = [];

    protected override void Decode(byte[] buffer, bool isUtf8, ReadOnlySpan<JsonSlot> slots, JsonFaults faults)
    {
        Grow(ref values, Length + slots.Length, Length);
        ref var bytes = ref MemoryMarshal.GetArrayDataReference(buffer);
        var output = values.AsSpan(Length, slots.Length);
        for (var row = 0; row < slots.Length; row++)
        {
            var slot = slots[row];
            if (slot.Kind == JsonSlotKind.Number && TParser.TryParse(ref Unsafe.Add(ref bytes, slot.Start), slot.Length, out output[row])) continue;
            output[row] = default;
            if (slot.Kind is JsonSlotKind.Absent or JsonSlotKind.Null) SetMissing(Length + row);
            else if (!TryText(buffer, slot, out output[row])) faults.Add(row, JsonFault.Value, slot);
        }
    }

    protected override ColumnData Finish(SharedBuffers buffers, Bitmap? present)
    {
        buffers.Adopt(values);
        return new PrimitiveData<T>(Type, values.AsMemory(0, Length), present);
    }

    private bool TryText(byte[] buffer, JsonSlot slot, out T value)
    {
        value = default;
        if (slot.Kind is not (JsonSlotKind.Text or JsonSlotKind.EscapedText) || slot.Length == 0) return false;
        ReadOnlySpan<byte> text = buffer.AsSpan(slot.Start, slot.Length);
        if (slot.Kind == JsonSlotKind.EscapedText && !JsonText.TryUnescape(buffer, slot, ref scratch, out text)) return false;
        var fits = AllowNumbersInStrings || (Type.Kind == ColumnKind.Timestamp
            ? TimestampParser.TryIso(text, out _)
            : text.SequenceEqual("NaN"u8) || text.SequenceEqual("Infinity"u8) || text.SequenceEqual("-Infinity"u8));
        return text.Length > 0 && fits && TParser.TryParse(ref MemoryMarshal.GetReference(text), text.Length, out value);
    }
}
