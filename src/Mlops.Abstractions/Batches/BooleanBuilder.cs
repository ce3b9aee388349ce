namespace Mlops;

/// <summary>Collects booleans.</summary>
public sealed class BooleanBuilder : ColumnBuilder
{
    private readonly BooleanData view;
    private byte[] values = [];

    internal BooleanBuilder(CellStore? store, int column)
        : base(ColumnType.Boolean, store, column) => view = store is null
            ? new BooleanData(default)
            : new BooleanData(new Bitmap(store.MemoryOf<byte>(column), 0, 1), store.ValidityOf(column));

    /// <summary>Adds a value.</summary>
    /// <param name="value">The value.</param>
    public void Append(bool value)
    {
        if (IsSingle)
        {
            Write(value ? (byte)1 : (byte)0, true);
            return;
        }
        Put(value);
        Count(true);
    }

    /// <summary>Adds a value, or a row without one.</summary>
    /// <param name="value">The value; null when missing.</param>
    public void Append(bool? value)
    {
        if (value is { } known) Append(known);
        else AppendMissing();
    }

    /// <inheritdoc/>
    public override void AppendMissing()
    {
        if (IsSingle)
        {
            Mark(false);
            return;
        }
        Put(false);
        Count(false);
    }

    private protected override ColumnData CurrentView => view;

    private protected override void RefreshView() => view.Reset(new Bitmap(values, 0, Length), ViewValidity());

    internal override ColumnData Detach(SharedBuffers buffers)
    {
        var data = new BooleanData(new Bitmap(values, 0, Length), DetachValidity(buffers));
        buffers.Adopt(values);
        values = [];
        Invalidate();
        Clear();
        return data;
    }

    private void Put(bool value)
    {
        Grow(ref values, Bitmap.ByteCount(Length + 1), Bitmap.ByteCount(Length));
        if (value) Bitmap.Set(values, Length);
        else Bitmap.Clear(values, Length);
    }
}
