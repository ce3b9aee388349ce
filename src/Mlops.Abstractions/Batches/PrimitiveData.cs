using System.Runtime.InteropServices;

namespace Mlops;

/// <summary>
/// A column of fixed-width values: <see cref="int"/>, <see cref="long"/> (also timestamps), <see cref="float"/>,
/// <see cref="double"/>.
/// </summary>
/// <typeparam name="T">The type in memory.</typeparam>
public sealed class PrimitiveData<T> : ColumnData
    where T : unmanaged
{
    private ReadOnlyMemory<T> values;

    /// <summary>Wraps values.</summary>
    /// <param name="type">The type of the column: its layout is <typeparamref name="T"/>.</param>
    /// <param name="values">One value per row.</param>
    /// <param name="validity">One bit per row, or null when every row has a value.</param>
    public PrimitiveData(ColumnType type, ReadOnlyMemory<T> values, Bitmap? validity = null)
        : base(Checked(type), values.Length, validity) => this.values = values;

    /// <summary>One value per row; the value of a missing row is undefined.</summary>
    public ReadOnlySpan<T> Values => values.Span;

    /// <summary>The memory behind <see cref="Values"/>.</summary>
    public ReadOnlyMemory<T> Memory => values;

    /// <summary>The cell of the value, when the column belongs to a <see cref="BatchBuilder.OneRow"/>.</summary>
    /// <param name="cell">Where the value lies.</param>
    public bool TryGetCell(out RowCell<T> cell)
    {
        var isCell = MemoryMarshal.TryGetMemoryManager<T, CellMemory<T>>(values, out var memory);
        cell = isCell ? new RowCell<T>(memory!.Store, memory.Column) : default;
        return isCell;
    }

    /// <inheritdoc/>
    public override ColumnData Slice(int start, int length)
    {
        CheckRange(start, length, Length);
        return new PrimitiveData<T>(Type, values.Slice(start, length), SliceValidity(start, length));
    }

    internal void Reset(ReadOnlyMemory<T> newValues, Bitmap? validity)
    {
        values = newValues;
        SetRows(newValues.Length, validity);
    }

    private static ColumnType Checked(ColumnType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var fits = type.Kind switch
        {
            ColumnKind.Int32 => typeof(T) == typeof(int),
            ColumnKind.Int64 or ColumnKind.Timestamp => typeof(T) == typeof(long),
            ColumnKind.Float32 => typeof(T) == typeof(float),
            ColumnKind.Float64 => typeof(T) == typeof(double),
            _ => false,
        };
        return fits ? type : throw new ArgumentException($"A column of type {type} is not stored as {typeof(T).Name}.", nameof(type));
    }
}
