using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mlops;

/// <summary>
/// Writes the numbers, booleans and times of a builder of one row, side by side in memory. Made by <see cref="BatchBuilder.TryGetCells"/>
/// for generated code, which knows the type of every column.
/// </summary>
/// <remarks>
/// A value of another type than that of its column is not noticed: whoever calls this has checked the schema. Valid while its builder
/// is.
/// </remarks>
public readonly ref struct RowCells
{
    private readonly Span<long> values;
    private readonly Span<byte> present;

    internal RowCells(CellStore store)
    {
        values = store.Values;
        // One length for both, so that one comparison guards both.
        present = store.Present.AsSpan(0, values.Length);
    }

    /// <summary>Writes a value, or that there is none.</summary>
    /// <typeparam name="T">The type of the column in memory; a byte of 0 or 1 for a boolean.</typeparam>
    /// <param name="column">The place of the column.</param>
    /// <param name="value">The value; null when missing.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set<T>(int column, T? value)
        where T : unmanaged
    {
        Unsafe.As<long, T>(ref values[column]) = value.GetValueOrDefault();
        present[column] = value.HasValue ? (byte)1 : (byte)0;
    }

    /// <inheritdoc cref="Set{T}(int, T?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set<T>(int column, T value)
        where T : unmanaged
    {
        Unsafe.As<long, T>(ref values[column]) = value;
        present[column] = 1;
    }

    /// <inheritdoc cref="Set{T}(int, T?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int column, bool? value) => Set(column, value is { } known ? (byte)(known ? 1 : 0) : (byte?)null);

    /// <inheritdoc cref="Set{T}(int, T?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int column, bool value) => Set(column, (byte)(value ? 1 : 0));
}
