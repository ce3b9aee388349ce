using System.Buffers;

namespace Mlops.Data;

/// <summary>Parses one column of a partition, or the items of a list, tile by tile, into pooled arrays. Not thread-safe.</summary>
internal abstract class JsonColumn(ColumnType type, bool allowNumbersInStrings)
{
    private byte[] validity = [];
    private bool hasMissing;

    public ColumnType Type { get; } = type;

    /// <summary>The number of rows so far.</summary>
    public int Length { get; private set; }

    protected bool AllowNumbersInStrings { get; } = allowNumbersInStrings;

    /// <summary>Creates the column for a type.</summary>
    public static JsonColumn Create(ColumnType type, bool allowNumbersInStrings) => type.Kind switch
    {
        ColumnKind.Boolean => new JsonBooleans(),
        ColumnKind.Int32 => new JsonValues<int, Int32Parser>(type, allowNumbersInStrings),
        ColumnKind.Int64 => new JsonValues<long, Int64Parser>(type, allowNumbersInStrings),
        ColumnKind.Float32 => new JsonValues<float, Float32Parser>(type, allowNumbersInStrings),
        ColumnKind.Float64 => new JsonValues<double, Float64Parser>(type, allowNumbersInStrings),
        ColumnKind.Timestamp => new JsonValues<long, TimestampParser>(type, allowNumbersInStrings),
        ColumnKind.String => new JsonTexts(),
        ColumnKind.Bytes => new JsonBytes(),
        _ => new JsonItems(type, allowNumbersInStrings),
    };

    /// <summary>Appends one row for each slot; what cannot be read is added to the faults.</summary>
    /// <param name="buffer">The bytes that the slots are places in, with <see cref="LineBlock.Slack"/> bytes to spare.</param>
    /// <param name="isUtf8">True when the buffer is UTF-8, so that no text has to be checked.</param>
    /// <param name="slots">The values.</param>
    /// <param name="faults">Receives what cannot be read, by the number of the slot.</param>
    public void Append(byte[] buffer, bool isUtf8, ReadOnlySpan<JsonSlot> slots, JsonFaults faults)
    {
        Decode(buffer, isUtf8, slots, faults);
        Length += slots.Length;
    }

    /// <summary>Forgets the rows from <paramref name="length"/> on.</summary>
    public virtual void Rewind(int length)
    {
        for (var row = length; hasMissing && row < Length; row++) Bitmap.Set(validity, row);
        Length = length;
    }

    /// <summary>The column; its memory belongs to the buffers from now on.</summary>
    public ColumnData Finish(SharedBuffers buffers)
    {
        Bitmap? present = null;
        if (hasMissing)
        {
            Reserve(Length);
            present = new Bitmap(validity, 0, Length);
            buffers.Adopt(validity);
        }
        return Finish(buffers, present);
    }

    protected abstract void Decode(byte[] buffer, bool isUtf8, ReadOnlySpan<JsonSlot> slots, JsonFaults faults);

    protected abstract ColumnData Finish(SharedBuffers buffers, Bitmap? present);

    protected bool IsMissing(int row) => hasMissing && row < validity.Length * 8 && !Bitmap.Get(validity, row);

    protected void SetMissing(int row)
    {
        hasMissing = true;
        Reserve(row + 1);
        Bitmap.Clear(validity, row);
    }

    /// <summary>Replaces a pooled array by a larger one when it is too small.</summary>
    protected static void Grow<T>(ref T[] array, int needed, int used)
    {
        if (array.Length < needed) TextDictionary.Grow(ref array, needed, used);
    }

    private void Reserve(int rows)
    {
        var used = validity.Length;
        if (used * 8L >= rows) return;
        Grow(ref validity, Bitmap.ByteCount(rows), used);
        validity.AsSpan(used).Fill(0xFF);
    }
}
