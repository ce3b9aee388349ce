namespace Mlops.Data;

/// <summary>The values of a tile that cannot be read: the row of the tile, why, and where the value stands.</summary>
internal sealed class JsonFaults
{
    private readonly List<(int Row, string Item, int Level, JsonFault Fault, JsonSlot Slot)> found = [];

    public IReadOnlyList<(int Row, string Item, int Level, JsonFault Fault, JsonSlot Slot)> Found => found;

    public int Count => found.Count;

    /// <summary>Adds a value that is at fault.</summary>
    /// <param name="row">The row of the tile.</param>
    /// <param name="fault">Why.</param>
    /// <param name="slot">Where it stands.</param>
    /// <param name="item">Which item of the list, and of the list within it: <c>[2][0]</c>; empty for the value itself.</param>
    /// <param name="level">How many lists the value stands in.</param>
    public void Add(int row, JsonFault fault, JsonSlot slot, string item = "", int level = 0) => found.Add((row, item, level, fault, slot));

    public void Clear() => found.Clear();
}
