namespace Mlops.Data;

/// <summary>The values of a tile that cannot be read: the row of the tile, why, and where the value stands.</summary>
internal sealed class JsonFaults
{
    private readonly List<(int Row, int Item, JsonFault Fault, JsonSlot Slot)> found = [];

    public IReadOnlyList<(int Row, int Item, JsonFault Fault, JsonSlot Slot)> Found => found;

    public int Count => found.Count;

    /// <summary>Adds a value that is at fault.</summary>
    /// <param name="row">The row of the tile.</param>
    /// <param name="fault">Why.</param>
    /// <param name="slot">Where it stands.</param>
    /// <param name="item">The item of a list, from 0; -1 for the value itself.</param>
    public void Add(int row, JsonFault fault, JsonSlot slot, int item = -1) => found.Add((row, item, fault, slot));

    public void Clear() => found.Clear();
}
