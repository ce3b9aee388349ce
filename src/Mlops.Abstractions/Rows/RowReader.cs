using System.ComponentModel;

namespace Mlops;

/// <summary>Reads the values of one row, or the items of one list: what code generated from <c>[DataRow]</c> calls.</summary>
/// <remarks>
/// Each method throws a <see cref="SchemaException"/> that names row and column when the value is missing (those that do not
/// return null) or the column is of another type.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct RowReader
{
    private readonly DataBatch batch;
    private readonly int row;
    private readonly int column;
    private readonly ColumnData? items;
    private readonly int start;

    /// <summary>Reads one row.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="row">The place in the batch.</param>
    public RowReader(DataBatch batch, int row)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if ((uint)row >= (uint)batch.RowCount)
            throw new ArgumentOutOfRangeException(nameof(row), row, $"The batch has {batch.RowCount} rows.");
        this.batch = batch;
        this.row = row;
        Count = batch.Schema.Count;
    }

    private RowReader(DataBatch batch, int row, int column, ColumnData items, int start, int count)
    {
        this.batch = batch;
        this.row = row;
        this.column = column;
        this.items = items;
        this.start = start;
        Count = count;
    }

    /// <summary>The number of columns, or of items.</summary>
    public int Count { get; }

    /// <summary>True when there is no value.</summary>
    /// <param name="index">The column, or the item.</param>
    public bool IsMissing(int index) => Locate(index, out var place).IsMissing(place);

    /// <summary>A number.</summary>
    /// <typeparam name="T">The type in memory.</typeparam>
    /// <param name="index">The column, or the item.</param>
    public T Number<T>(int index) where T : unmanaged => NumberOrNull<T>(index) ?? throw NoValue(index);

    /// <summary>A number, or null.</summary>
    /// <inheritdoc cref="Number"/>
    public T? NumberOrNull<T>(int index) where T : unmanaged
    {
        var data = Locate(index, out var place);
        if (data is not PrimitiveData<T> values) throw WrongType(index, typeof(T).Name);
        return data.IsMissing(place) ? null : values.Values[place];
    }

    /// <summary>A boolean.</summary>
    /// <inheritdoc cref="Number"/>
    public bool Boolean(int index) => BooleanOrNull(index) ?? throw NoValue(index);

    /// <summary>A boolean, or null.</summary>
    /// <inheritdoc cref="Number"/>
    public bool? BooleanOrNull(int index)
    {
        var data = Locate(index, out var place);
        if (data is not BooleanData values) throw WrongType(index, "boolean");
        return data.IsMissing(place) ? null : values.Values[place];
    }

    /// <summary>A text.</summary>
    /// <inheritdoc cref="Number"/>
    public string Text(int index) => TextOrNull(index) ?? throw NoValue(index);

    /// <summary>A text, or null.</summary>
    /// <inheritdoc cref="Number"/>
    public string? TextOrNull(int index) =>
        Locate(index, out var place) is StringData texts ? texts.GetString(place) : throw WrongType(index, "string");

    /// <summary>Bytes, copied.</summary>
    /// <inheritdoc cref="Number"/>
    public byte[] Bytes(int index) => BytesOrNull(index) ?? throw NoValue(index);

    /// <summary>Bytes, copied, or null.</summary>
    /// <inheritdoc cref="Number"/>
    public byte[]? BytesOrNull(int index)
    {
        if (Locate(index, out var place) is not BytesData values) throw WrongType(index, "bytes");
        return values.IsMissing(place) ? null : values[place].ToArray();
    }

    /// <summary>A time, UTC.</summary>
    /// <inheritdoc cref="Number"/>
    public DateTime Time(int index) => TimeOrNull(index) ?? throw NoValue(index);

    /// <summary>A time, UTC, or null.</summary>
    /// <inheritdoc cref="Number"/>
    public DateTime? TimeOrNull(int index)
    {
        if (Locate(index, out _).Type.Kind != ColumnKind.Timestamp) throw WrongType(index, "timestamp");
        return NumberOrNull<long>(index) switch
        {
            null => null,
            >= Timestamps.Min and <= Timestamps.Max and var time => Timestamps.ToDateTime(time),
            var time => throw Misfit($"{time} microseconds since 1970", index, "a time in the years 1 to 9999"),
        };
    }

    /// <summary>A time with the offset zero.</summary>
    /// <inheritdoc cref="Number"/>
    public DateTimeOffset TimeOffset(int index) => new(Time(index));

    /// <summary>A time with the offset zero, or null.</summary>
    /// <inheritdoc cref="Number"/>
    public DateTimeOffset? TimeOffsetOrNull(int index) => TimeOrNull(index) is { } time ? new DateTimeOffset(time) : null;

    /// <summary>The items of a list or vector.</summary>
    /// <param name="index">The column, or the item that is a list itself.</param>
    public RowReader Items(int index)
    {
        var data = Locate(index, out var place);
        if (data.IsMissing(place)) throw NoValue(index);
        return data switch
        {
            ListData lists => new RowReader(
                batch, row, index, lists.Items, lists.Offsets[place], lists.Offsets[place + 1] - lists.Offsets[place]),
            VectorData vectors => new RowReader(batch, row, index, vectors.Items, place * vectors.Size, vectors.Size),
            _ => throw WrongType(index, "a list or vector"),
        };
    }

    private ColumnData Locate(int index, out int place)
    {
        if ((uint)index >= (uint)Count)
            throw new SchemaException(new Problem(
                DiagnosticCodes.UnknownColumn, $"There is no column {index + 1}", Where(), $"{Count} columns", "Read a batch with the schema of the record."));
        place = items is null ? row : start + index;
        return items ?? batch[index];
    }

    private SchemaException NoValue(int index) => Misfit("There is no value", index, "a value");

    private SchemaException WrongType(int index, string expected) => new(new Problem(
        DiagnosticCodes.WrongColumnType,
        $"{Name(index)} is of type {Locate(index, out _).Type}",
        Where(),
        expected,
        "Read a batch with the schema of the record."));

    private SchemaException Misfit(string found, int index, string expected) => new(new Problem(
        DiagnosticCodes.ValueDoesNotFit,
        $"{found} in {Name(index)}",
        Where(),
        expected,
        "Declare the property nullable when values may be missing, or clean the data before it is read."));

    private string Name(int index) => items is null
        ? $"column '{batch.Schema.Fields[index].Name}'"
        : $"item {index + 1} of column '{batch.Schema.Fields[column].Name}'";

    private string Where() => $"{(batch.Source.Length > 0 ? batch.Source + ", " : "")}row {batch.RowNumber(row)}";
}
