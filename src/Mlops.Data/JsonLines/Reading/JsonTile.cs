namespace Mlops.Data;

/// <summary>Some rows of a block: the places of their values, column by column.</summary>
internal sealed class JsonTile(int columns)
{
    /// <summary>The most rows of a tile.</summary>
    public const int MaxRows = 512;

    private readonly JsonSlot[] slots = new JsonSlot[columns * MaxRows];
    private readonly (int Start, int Length, long Number)[] lines = new (int, int, long)[MaxRows];

    /// <summary>The number of rows.</summary>
    public int Rows { get; private set; }

    public ReadOnlySpan<JsonSlot> Column(int column) => slots.AsSpan(column * MaxRows, Rows);

    /// <summary>The value of a column in the row that is being read.</summary>
    public ref JsonSlot Next(int column) => ref slots[column * MaxRows + Rows];

    /// <summary>Clears the row that is to be read.</summary>
    public void Begin()
    {
        for (var column = 0; column < columns; column++) Next(column) = default;
    }

    /// <summary>Keeps the row that was read.</summary>
    public void End(int start, int length, long number) => lines[Rows++] = (start, length, number);

    /// <summary>Where a row starts, how long it is, and its number in the file.</summary>
    public (int Start, int Length, long Number) Line(int row) => lines[row];

    public void Clear() => Rows = 0;

    /// <summary>Takes some rows out.</summary>
    public void Remove(HashSet<int> faulty)
    {
        var kept = 0;
        for (var row = 0; row < Rows; row++)
        {
            if (faulty.Contains(row)) continue;
            if (kept != row)
            {
                lines[kept] = lines[row];
                for (var column = 0; column < columns; column++) slots[column * MaxRows + kept] = slots[column * MaxRows + row];
            }
            kept++;
        }
        Rows = kept;
    }
}
