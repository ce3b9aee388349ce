using System.Runtime.CompilerServices;

namespace Mlops;

/// <summary>
/// The value of a column of a builder of one row, where it lies: for kernels that are bound once and then read row after row. Taken
/// from <see cref="PrimitiveData{T}.TryGetCell"/>.
/// </summary>
/// <typeparam name="T">The type in memory.</typeparam>
/// <remarks>Not thread-safe: belongs to its builder.</remarks>
public readonly struct RowCell<T>
    where T : unmanaged
{
    private readonly long[] values;
    private readonly byte[] present;
    private readonly int column;

    internal RowCell(CellStore store, int column) => (values, present, this.column) = (store.Values, store.Present, column);

    /// <summary>The value that was written last; of no meaning when <see cref="IsPresent"/> is false.</summary>
    public T Value => Unsafe.As<long, T>(ref values[column]);

    /// <summary>True when the row has a value.</summary>
    public bool IsPresent => present[column] != 0;
}
