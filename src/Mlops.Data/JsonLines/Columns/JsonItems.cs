using System.Globalization;
using System.Text.Json;

namespace Mlops.Data;

/// <summary>
/// Decodes lists and vectors: first the items of a tile are found, then they are decoded as a column of their own, which may be one
/// of lists again.
/// </summary>
internal sealed class JsonItems : JsonColumn
{
    private readonly JsonColumn items;
    private readonly JsonFaults itemFaults = new();
    private readonly List<(int Row, int Item)> owners = [];
    private JsonSlot[] itemSlots = [];
    private int[] offsets = [0];

    public JsonItems(ColumnType type, bool allowNumbersInStrings)
        : base(type, allowNumbersInStrings) => items = Create(type.Item!, allowNumbersInStrings);

    public override void Rewind(int length)
    {
        base.Rewind(length);
        items.Rewind(offsets[length]);
    }

    protected override void Decode(byte[] buffer, bool isUtf8, ReadOnlySpan<JsonSlot> slots, JsonFaults faults)
    {
        if (offsets.Length < Length + slots.Length + 1) Array.Resize(ref offsets, Math.Max(offsets.Length * 2, Length + slots.Length + 1));
        owners.Clear();
        itemFaults.Clear();
        for (var row = 0; row < slots.Length; row++)
        {
            var slot = slots[row];
            var before = owners.Count;
            if (slot.Kind == JsonSlotKind.Array) Find(buffer, slot, row);
            else if (slot.Kind is JsonSlotKind.Absent or JsonSlotKind.Null) SetMissing(Length + row);
            else faults.Add(row, JsonFault.Value, slot);
            if (Type.Kind == ColumnKind.Vector) Pad(slot, row, before, faults);
            offsets[Length + row + 1] = offsets[Length] + owners.Count;
        }
        items.Append(buffer, isUtf8, itemSlots.AsSpan(0, owners.Count), itemFaults);
        foreach (var (at, inner, level, fault, slot) in itemFaults.Found)
            faults.Add(owners[at].Row, fault, slot, string.Create(CultureInfo.InvariantCulture, $"[{owners[at].Item}]{inner}"), level + 1);
    }

    protected override ColumnData Finish(SharedBuffers buffers, Bitmap? present)
    {
        var data = items.Finish(buffers);
        return Type.Kind == ColumnKind.Vector
            ? new VectorData(Type.Length, data, present)
            : new ListData(offsets.AsMemory(0, Length + 1), data, present);
    }

    private void Find(byte[] buffer, JsonSlot array, int row)
    {
        var reader = new Utf8JsonReader(buffer.AsSpan(array.Start, array.Length), RowScanner.ReaderOptions);
        reader.Read();
        for (var item = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; item++)
            Put(JsonSlot.Take(ref reader, array.Start), row, item);
    }

    /// <summary>A vector always has its length: one that is missing or at fault has items without values.</summary>
    private void Pad(JsonSlot slot, int row, int before, JsonFaults faults)
    {
        var found = owners.Count - before;
        if (found == Type.Length) return;
        if (slot.Kind == JsonSlotKind.Array) faults.Add(row, JsonFault.Value, slot);
        owners.RemoveRange(before, found);
        for (var i = 0; i < Type.Length; i++) Put(default, row, i);
    }

    private void Put(JsonSlot slot, int row, int item)
    {
        if (itemSlots.Length <= owners.Count) Array.Resize(ref itemSlots, Math.Max(64, itemSlots.Length * 2));
        itemSlots[owners.Count] = slot;
        owners.Add((row, item));
    }
}
