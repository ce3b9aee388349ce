namespace Mlops;

/// <summary>Collects fixed-width values.</summary>
/// <typeparam name="T">The type in memory.</typeparam>
public sealed class PrimitiveBuilder<T> : ColumnBuilder
    where T : unmanaged
{
    private readonly PrimitiveData<T> view;
    private T[] values = [];

    internal PrimitiveBuilder(ColumnType type, CellStore? store, int column)
        : base(type, store, column) => view = store is null
            ? new PrimitiveData<T>(type, default)
            : new PrimitiveData<T>(type, store.MemoryOf<T>(column), store.ValidityOf(column));

    /// <summary>Adds a value.</summary>
    /// <param name="value">The value.</param>
    public void Append(T value)
    {
        if (IsSingle)
        {
            Write(value, true);
            return;
        }
        Put(value);
        Count(true);
    }

    /// <summary>Adds a value, or a row without one.</summary>
    /// <param name="value">The value; null when missing.</param>
    public void Append(T? value)
    {
        if (value.HasValue) Append(value.GetValueOrDefault());
        else AppendMissing();
    }

    /// <summary>Adds rows whose values the caller writes: all of them have one.</summary>
    /// <param name="count">The number of rows; 1 in a builder of one row, whose value lies where it is read.</param>
    /// <returns>The new rows, to be written at once: the span is not valid any more when the builder changes.</returns>
    public Span<T> AppendMany(int count)
    {
        if (IsSingle)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(count, 1);
            return Overwrite<T>();
        }
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var first = Length;
        Grow(ref values, first + count, first);
        Count(count);
        return values.AsSpan(first, count);
    }

    /// <inheritdoc/>
    public override void AppendMissing()
    {
        if (IsSingle)
        {
            Mark(false);
            return;
        }
        Put(default);
        Count(false);
    }

    private protected override ColumnData CurrentView => view;

    private protected override void RefreshView() => view.Reset(values.AsMemory(0, Length), ViewValidity());

    internal override ColumnData Detach(SharedBuffers buffers)
    {
        var data = new PrimitiveData<T>(Type, values.AsMemory(0, Length), DetachValidity(buffers));
        buffers.Adopt(values);
        values = [];
        Invalidate();
        Clear();
        return data;
    }

    private void Put(T value)
    {
        var row = Length;
        Grow(ref values, row + 1, row);
        values[row] = value;
    }
}
