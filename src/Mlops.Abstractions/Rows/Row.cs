namespace Mlops;

/// <summary>
/// A row whose schema is known only at run time: the type argument of data sets and steps that are not bound to a record,
/// and one row of a batch read by name.
/// </summary>
/// <remarks>For tests, messages and small data; kernels work on columns. Valid as long as its batch.</remarks>
public readonly struct Row
{
    private readonly DataBatch batch;
    private readonly int index;

    /// <summary>Wraps one row of a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="index">The place in the batch.</param>
    public Row(DataBatch batch, int index)
    {
        ArgumentNullException.ThrowIfNull(batch);
        this.batch = batch;
        this.index = index;
    }

    /// <summary>The columns.</summary>
    public DataSchema Schema => batch.Schema;

    /// <summary>
    /// A value as <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>, <see cref="float"/>, <see cref="double"/>,
    /// <see cref="string"/>, <see cref="DateTime"/> (UTC), an array of <see cref="byte"/>, or an array of these, also of arrays for
    /// nested lists; null when missing.
    /// </summary>
    /// <param name="name">The name of the column.</param>
    /// <exception cref="SchemaException">There is no such column.</exception>
    public object? this[string name] => ValueOf(batch[name], index);

    internal static object? ValueOf(ColumnData column, int row)
    {
        if (column.IsMissing(row)) return null;
        return column switch
        {
            BooleanData booleans => booleans.Values[row],
            PrimitiveData<int> ints => ints.Values[row],
            PrimitiveData<long> times when column.Type.Kind == ColumnKind.Timestamp => Timestamps.ToDateTime(times.Values[row]),
            PrimitiveData<long> longs => longs.Values[row],
            PrimitiveData<float> floats => floats.Values[row],
            PrimitiveData<double> doubles => doubles.Values[row],
            StringData strings => strings.GetString(row),
            BytesData bytes => bytes[row].ToArray(),
            ListData lists => Items(lists.Items, lists.Offsets[row], lists.Offsets[row + 1]),
            VectorData vectors => Items(vectors.Items, row * vectors.Size, (row + 1) * vectors.Size),
            _ => throw new InvalidOperationException($"A column of type {column.Type} has an unknown layout."),
        };
    }

    private static object?[] Items(ColumnData items, int start, int end)
    {
        var values = new object?[end - start];
        for (var i = start; i < end; i++) values[i - start] = ValueOf(items, i);
        return values;
    }
}
