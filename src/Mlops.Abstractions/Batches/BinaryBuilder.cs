namespace Mlops;

/// <summary>Collects values of any number of bytes: texts, or bytes as they are.</summary>
public abstract class BinaryBuilder : ColumnBuilder
{
    private int[] offsets = [];
    private byte[] bytes = [];
    private int used;

    private protected BinaryBuilder(ColumnType type, CellStore? store = null, int column = 0)
        : base(type, store, column)
    {
    }

    /// <summary>Adds a value.</summary>
    /// <param name="value">The bytes; UTF-8 in a column of texts. None are a value too.</param>
    public void Append(ReadOnlySpan<byte> value)
    {
        if (IsSingle)
        {
            Hold(value);
            return;
        }
        value.CopyTo(Reserve(value.Length));
        Finish(value.Length, true);
    }

    /// <inheritdoc/>
    public override void AppendMissing()
    {
        if (IsSingle) Mark(false);
        else Finish(0, false);
    }

    /// <inheritdoc/>
    public override void Clear()
    {
        base.Clear();
        used = 0;
    }

    internal override ColumnData Detach(SharedBuffers buffers)
    {
        Start();
        var data = Detached(offsets.AsMemory(0, Length + 1), bytes.AsMemory(0, used), DetachValidity(buffers));
        buffers.Adopt(offsets);
        buffers.Adopt(bytes);
        (offsets, bytes) = ([], []);
        Invalidate();
        Clear();
        return data;
    }

    // All the bytes, also those behind the last value: the offsets say what belongs to a row, and the view stays when values
    // change.
    private protected override void RefreshView()
    {
        Start();
        Refresh(offsets.AsMemory(0, Length + 1), bytes, ViewValidity());
    }

    /// <summary>Room for the bytes of the next value.</summary>
    private protected Span<byte> Reserve(int length)
    {
        Grow(ref bytes, checked(used + length), used);
        return bytes.AsSpan(used);
    }

    private protected void Finish(int length, bool isPresent)
    {
        var row = Length;
        used = checked(used + length);
        Grow(ref offsets, row + 2, row + 1);
        offsets[row + 1] = used;
        Count(isPresent);
    }

    /// <summary>Writes the only row.</summary>
    private protected abstract void Hold(ReadOnlySpan<byte> value);

    private protected abstract ColumnData Detached(ReadOnlyMemory<int> places, ReadOnlyMemory<byte> values, Bitmap? validity);

    private protected abstract void Refresh(ReadOnlyMemory<int> places, ReadOnlyMemory<byte> values, Bitmap? validity);

    private void Start()
    {
        if (offsets.Length == 0) Grow(ref offsets, 1, 0);
        offsets[0] = 0;
    }
}
