namespace Mlops;

/// <summary>Collects fixed-width values.</summary>
/// <typeparam name="T">The type in memory.</typeparam>
public sealed class PrimitiveBuilder<T> : ColumnBuilder
    where T : unmanaged
{
    private readonly PrimitiveData<T> view;
    private T[] values = [];

    internal PrimitiveBuilder(ColumnType type)
        : base(type) => view = new PrimitiveData<T>(type, default);

    /// <summary>Adds a value.</summary>
    /// <param name="value">The value.</param>
    public void Append(T value)
    {
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

    /// <inheritdoc/>
    public override void AppendMissing()
    {
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
