namespace Mlops.Data;

/// <summary>Decodes columns of booleans.</summary>
internal sealed class JsonBooleans() : JsonColumn(ColumnType.Boolean, false)
{
    private byte[] values = [];

    protected override void Decode(byte[] buffer, bool isUtf8, ReadOnlySpan<JsonSlot> slots, JsonFaults faults)
    {
        Grow(ref values, Bitmap.ByteCount(Length + slots.Length), Bitmap.ByteCount(Length));
        for (var row = 0; row < slots.Length; row++)
        {
            var kind = slots[row].Kind;
            if (kind == JsonSlotKind.True)
            {
                Bitmap.Set(values, Length + row);
                continue;
            }
            Bitmap.Clear(values, Length + row);
            if (kind is JsonSlotKind.Absent or JsonSlotKind.Null) SetMissing(Length + row);
            else if (kind != JsonSlotKind.False) faults.Add(row, JsonFault.Value, slots[row]);
        }
    }

    protected override ColumnData Finish(SharedBuffers buffers, Bitmap? present)
    {
        buffers.Adopt(values);
        return new BooleanData(new Bitmap(values, 0, Length), present);
    }
}
