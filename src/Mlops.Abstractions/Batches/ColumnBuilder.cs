using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mlops;

/// <summary>Collects the values of one column. Memory is pooled and reused; after warm-up nothing is allocated.</summary>
/// <remarks>Not thread-safe. The kind of builder follows from the type of the column: see <see cref="Create"/>.</remarks>
public abstract class ColumnBuilder
{
    // Of a builder of one row that is written again and again, its memory: then Length stays 1.
    private readonly CellStore? store;
    private readonly int column;
    private byte[] validity = [];
    private bool hasMissing;
    private int viewedLength = -1;
    private bool viewedMissing;

    private protected ColumnBuilder(ColumnType type, CellStore? store = null, int column = 0)
    {
        (Type, this.store, this.column) = (type, store, column);
        if (IsSingle) Length = 1;
    }

    /// <summary>The type of the column.</summary>
    public ColumnType Type { get; }

    /// <summary>The number of rows so far.</summary>
    public int Length { get; private set; }

    /// <summary>Creates the builder for a type.</summary>
    /// <param name="type">The type.</param>
    /// <returns>
    /// <see cref="PrimitiveBuilder{T}"/>, <see cref="BooleanBuilder"/>, <see cref="TextBuilder"/>, <see cref="BytesBuilder"/>,
    /// <see cref="ListBuilder"/> or <see cref="VectorBuilder"/>.
    /// </returns>
    public static ColumnBuilder Create(ColumnType type) => For(type, null, 0);

    internal static ColumnBuilder For(ColumnType type, CellStore? store, int column)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.Kind switch
        {
            ColumnKind.Boolean => new BooleanBuilder(store, column),
            ColumnKind.Int32 => new PrimitiveBuilder<int>(type, store, column),
            ColumnKind.Int64 or ColumnKind.Timestamp => new PrimitiveBuilder<long>(type, store, column),
            ColumnKind.Float32 => new PrimitiveBuilder<float>(type, store, column),
            ColumnKind.Float64 => new PrimitiveBuilder<double>(type, store, column),
            ColumnKind.String => new TextBuilder(store, column),
            ColumnKind.Bytes => new BytesBuilder(),
            ColumnKind.List => new ListBuilder(type),
            _ => new VectorBuilder(type),
        };
    }

    /// <summary>Adds a row without a value.</summary>
    public abstract void AppendMissing();

    /// <summary>Forgets all rows and keeps the memory.</summary>
    public virtual void Clear()
    {
        if (IsSingle) return;
        Length = 0;
        hasMissing = false;
    }

    /// <summary>
    /// The rows so far, over the memory of the builder: the same object each time, valid until the builder changes. Nothing is
    /// allocated after the first call.
    /// </summary>
    public ColumnData View()
    {
        if (IsSingle) return CurrentView;
        // Rows after Clear lie where rows lay before: a view of as many rows in the same memory already shows them.
        if (Length == viewedLength && hasMissing == viewedMissing) return CurrentView;
        RefreshView();
        (viewedLength, viewedMissing) = (Length, hasMissing);
        return CurrentView;
    }

    /// <summary>The view; null before the first refresh for builders with items.</summary>
    private protected abstract ColumnData CurrentView { get; }

    /// <summary>Lets the view show the rows so far.</summary>
    private protected abstract void RefreshView();

    /// <summary>The memory has moved, or holds rows of other lengths: the next view looks again.</summary>
    private protected void Invalidate() => viewedLength = -1;

    /// <summary>True when the builder holds one row.</summary>
    private protected bool IsSingle => store is not null;

    /// <summary>Says whether the only row has a value.</summary>
    private protected void Mark(bool isPresent) => store!.Present[column] = isPresent ? (byte)1 : (byte)0;

    /// <summary>Writes the only row.</summary>
    private protected void Write<T>(T value, bool isPresent)
        where T : unmanaged
    {
        Unsafe.As<long, T>(ref store!.Values[column]) = value;
        Mark(isPresent);
    }

    /// <summary>The only row, which has a value, for the caller to write.</summary>
    private protected Span<T> Overwrite<T>()
        where T : unmanaged
    {
        Mark(true);
        return MemoryMarshal.CreateSpan(ref Unsafe.As<long, T>(ref store!.Values[column]), 1);
    }

    /// <summary>The rows so far; their memory belongs to <paramref name="buffers"/> and the builder starts anew.</summary>
    internal abstract ColumnData Detach(SharedBuffers buffers);

    private protected void Count(bool isPresent)
    {
        if (!isPresent || hasMissing) CountBit(isPresent);
        Length++;
    }

    /// <summary>Counts rows that all have a value.</summary>
    private protected void Count(int rows)
    {
        if (!hasMissing) Length += rows;
        else
            for (var i = 0; i < rows; i++) Count(true);
    }

    private protected Bitmap? ViewValidity() => hasMissing ? new Bitmap(validity, 0, Length) : null;

    private protected Bitmap? DetachValidity(SharedBuffers buffers)
    {
        if (!hasMissing) return null;
        var bits = new Bitmap(validity, 0, Length);
        buffers.Adopt(validity);
        validity = [];
        Invalidate();
        return bits;
    }

    private protected void Grow<T>(ref T[] array, int needed, int used) where T : unmanaged
    {
        if (array.Length < needed) Enlarge(ref array, needed, used);
    }

    private void Enlarge<T>(ref T[] array, int needed, int used) where T : unmanaged
    {
        Invalidate();
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(needed, Math.Max(16, array.Length * 2)));
        // An empty array holds nothing yet, not even the first offset.
        array.AsSpan(0, Math.Min(used, array.Length)).CopyTo(larger);
        if (array.Length > 0) ArrayPool<T>.Shared.Return(array);
        array = larger;
    }

    private void CountBit(bool isPresent)
    {
        if (!hasMissing) StartValidity();
        Grow(ref validity, Bitmap.ByteCount(Length + 1), Bitmap.ByteCount(Length));
        if (isPresent) Bitmap.Set(validity, Length);
        else Bitmap.Clear(validity, Length);
    }

    private void StartValidity()
    {
        Grow(ref validity, Bitmap.ByteCount(Length + 1), 0);
        validity.AsSpan(0, Bitmap.ByteCount(Length + 1)).Fill(0xFF);
        hasMissing = true;
    }
}
