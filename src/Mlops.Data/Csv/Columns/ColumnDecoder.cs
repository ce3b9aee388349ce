namespace Mlops.Data;

/// <summary>Parses one column of a partition, tile by tile, into pooled arrays. Not thread-safe.</summary>
internal abstract class ColumnDecoder(Field field, int column, int capacity, DecodeOptions options, SharedBuffers buffers)
{
    private byte[]? validity;

    /// <summary>The column of the request.</summary>
    public Field Field { get; } = field;

    /// <summary>The number of rows so far.</summary>
    public int Length { get; protected set; }

    /// <summary>The number of the column in the request.</summary>
    protected int Column { get; } = column;

    protected int Capacity { get; } = capacity;

    protected DecodeOptions Options { get; } = options;

    protected SharedBuffers Buffers { get; } = buffers;

    /// <summary>Creates the decoder for a type.</summary>
    public static ColumnDecoder Create(Field field, int column, int capacity, DecodeOptions options, SharedBuffers buffers) => field.Type.Kind switch
    {
        ColumnKind.Boolean => new BooleanDecoder(field, column, capacity, options, buffers),
        ColumnKind.Int32 => new ValueDecoder<int, Int32Parser>(field, column, capacity, options, buffers),
        ColumnKind.Int64 => new ValueDecoder<long, Int64Parser>(field, column, capacity, options, buffers),
        ColumnKind.Float32 => new ValueDecoder<float, Float32Parser>(field, column, capacity, options, buffers),
        ColumnKind.Float64 => new ValueDecoder<double, Float64Parser>(field, column, capacity, options, buffers),
        ColumnKind.Timestamp => new ValueDecoder<long, TimestampParser>(field, column, capacity, options, buffers),
        ColumnKind.String => new TextDecoder(field, column, capacity, options, buffers),
        ColumnKind.Bytes => new BytesDecoder(field, column, capacity, options, buffers),
        _ => new ItemsDecoder(field, column, capacity, options, buffers),
    };

    /// <summary>Appends the rows of a tile; what cannot be read is added to its faults.</summary>
    public abstract void Decode(CsvTile tile, int fieldOfFile);

    /// <summary>Called when no field of the tile, in any column, was at fault: for decoders that cannot go back.</summary>
    public virtual void Commit(CsvTile tile, int fieldOfFile)
    {
    }

    /// <summary>Appends rows without values.</summary>
    public abstract void AppendMissing(int rows);

    /// <summary>Forgets the rows from <paramref name="length"/> on.</summary>
    public virtual void Rewind(int length)
    {
        for (var row = length; validity is not null && row < Length; row++) Bitmap.Set(validity, row);
        Length = length;
    }

    /// <summary>The column; its memory belongs to the buffers.</summary>
    public abstract ColumnData Finish();

    protected Bitmap? Validity => validity is null ? null : new Bitmap(validity.AsMemory(0, Bitmap.ByteCount(Length)), 0, Length);

    protected bool IsMissing(int row) => validity is not null && !Bitmap.Get(validity, row);

    protected void SetMissing(int row)
    {
        if (validity is null)
        {
            validity = Buffers.Rent<byte>(Math.Max(1, Bitmap.ByteCount(Capacity)));
            validity.AsSpan().Fill(0xFF);
        }
        Bitmap.Clear(validity, row);
    }
}
