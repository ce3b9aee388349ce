namespace Mlops;

/// <summary>The memory of a builder of one row: eight bytes and a mark for each column, side by side.</summary>
internal sealed class CellStore(int columns)
{
    public long[] Values { get; } = new long[columns];

    /// <summary>1 for each column with a value, else 0.</summary>
    public byte[] Present { get; } = new byte[columns];

    public ReadOnlyMemory<T> MemoryOf<T>(int column) where T : unmanaged => new CellMemory<T>(this, column).Memory;

    /// <summary>The validity of one column: the lowest bit of its mark.</summary>
    public Bitmap ValidityOf(int column) => new(Present, column * 8, 1);
}
