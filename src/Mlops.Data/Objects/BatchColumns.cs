using System.Globalization;
using System.Numerics.Tensors;
using System.Text.Unicode;

namespace Mlops.Data;

/// <summary>Delivers a batch with the columns that a reader asked for: see <see cref="ReadRequest.Schema"/>.</summary>
internal static class BatchColumns
{
    /// <summary>Takes over the batch and returns one with the wanted columns.</summary>
    public static DataBatch Deliver(DataBatch batch, DataSchema wanted)
    {
        if (batch.Schema.Equals(wanted)) return batch;
        var buffers = new SharedBuffers();
        try
        {
            // The columns that stay share the memory of the batch, so it lives as long as the result.
            buffers.Adopt(batch);
            var columns = new ColumnData[wanted.Count];
            for (var i = 0; i < columns.Length; i++)
            {
                var index = batch.Schema.Find(wanted.Fields[i].Name);
                columns[i] = index < 0
                    ? Missing(wanted.Fields[i].Type, batch.RowCount)
                    : Convert(batch[index], wanted.Fields[i], batch.Source, buffers);
            }
            return new DataBatch(wanted, columns, buffers)
            {
                Source = batch.Source,
                FirstRow = batch.FirstRow,
                RowNumbers = wanted.Count == 0 ? default : batch.RowNumbers,
            };
        }
        catch
        {
            buffers.Dispose();
            throw;
        }
    }

    private static ColumnData Missing(ColumnType type, int rows)
    {
        var builder = new BatchBuilder(new DataSchema(new Field("missing", type)));
        for (var i = 0; i < rows; i++) builder[0].AppendMissing();
        // Not disposed: the arrays are left to the garbage collector, as those of any batch without an owner.
        return builder.Build()[0];
    }

    private static ColumnData Convert(ColumnData column, Field wanted, string source, SharedBuffers buffers)
    {
        if (column.Type == wanted.Type) return column;
        Bitmap? validity = column.HasValidity ? column.Validity : null;
        switch (column, wanted.Type.Kind)
        {
            case (PrimitiveData<int> ints, ColumnKind.Int64):
                var longs = buffers.Rent<long>(ints.Length);
                TensorPrimitives.ConvertTruncating<int, long>(ints.Values, longs);
                return new PrimitiveData<long>(wanted.Type, longs.AsMemory(0, ints.Length), validity);
            case (PrimitiveData<int> ints, ColumnKind.Float64):
                var doubles = buffers.Rent<double>(ints.Length);
                TensorPrimitives.ConvertTruncating<int, double>(ints.Values, doubles);
                return new PrimitiveData<double>(wanted.Type, doubles.AsMemory(0, ints.Length), validity);
            case (PrimitiveData<float> floats, ColumnKind.Float64):
                var wide = buffers.Rent<double>(floats.Length);
                TensorPrimitives.ConvertTruncating<float, double>(floats.Values, wide);
                return new PrimitiveData<double>(wanted.Type, wide.AsMemory(0, floats.Length), validity);
            case (BytesData bytes, ColumnKind.String):
                return Text(bytes, validity, wanted, source, buffers);
            default:
                throw new SchemaException(new Problem(
                    DataDiagnostics.CannotConvert,
                    $"Column '{wanted.Name}' holds {column.Type} and was asked for as {wanted.Type}",
                    source,
                    "the same type, or a wider one: int32 as int64 or float64, float32 as float64, bytes in UTF-8 as string",
                    "Declare the column with the type that it has."));
        }
    }

    /// <summary>Bytes that are texts, as older writers of Arrow and many databases store them.</summary>
    private static StringData Text(BytesData values, Bitmap? validity, Field wanted, string source, SharedBuffers buffers)
    {
        var offsets = buffers.Rent<int>(values.Length + 1);
        offsets[0] = 0;
        for (var i = 0; i < values.Length; i++) offsets[i + 1] = checked(offsets[i] + (values.IsMissing(i) ? 0 : values[i].Length));
        var bytes = buffers.Rent<byte>(offsets[values.Length]);
        for (var i = 0; i < values.Length; i++)
        {
            if (values.IsMissing(i)) continue;
            if (!Utf8.IsValid(values[i])) throw NotText(wanted, source, i, values[i].Length);
            values[i].CopyTo(bytes.AsSpan(offsets[i]));
        }
        return new StringData(offsets.AsMemory(0, values.Length + 1), bytes.AsMemory(0, offsets[values.Length]), validity);
    }

    private static DataException NotText(Field wanted, string source, int row, int length) => new(new Problem(
        DataDiagnostics.CannotConvert,
        string.Create(CultureInfo.InvariantCulture, $"Column '{wanted.Name}' was asked for as {wanted.Type}, and one of its values ({length} bytes) is not UTF-8"),
        string.Create(CultureInfo.InvariantCulture, $"{source}, value {row + 1} of the batch"),
        "bytes in UTF-8",
        "Declare the column as bytes."));
}
