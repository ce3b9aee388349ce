using System.Runtime.CompilerServices;

namespace Mlops.Data.Validation.Tests;

/// <summary>Rows in memory: every partition is built anew when it is decoded.</summary>
internal sealed class MemorySource(DataSchema schema, IReadOnlyList<object?[]> rows, int rowsPerPartition = 100) : IDataSource
{
    public string Name => "memory";

    public ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default) => new(schema);

    public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) => new([]);

    public async IAsyncEnumerable<DataPartition> ReadPartitionsAsync(
        ReadRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        var wanted = request.Schema ?? schema;
        for (var start = 0; start < rows.Count; start += rowsPerPartition)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new Partition(this, wanted, start, Math.Min(rowsPerPartition, rows.Count - start));
        }
    }

    private sealed class Partition(MemorySource source, DataSchema wanted, int start, int count) : DataPartition
    {
        public override DataBatch Decode(CancellationToken cancellationToken = default)
        {
            var builder = new BatchBuilder(wanted);
            var places = wanted.Names.Select(source.schema.Find).ToArray();
            for (var row = start; row < start + count; row++)
                for (var i = 0; i < places.Length; i++)
                    Append(builder[i], places[i] < 0 ? null : source.rows[row][places[i]]);
            return builder.Build("memory.csv", start + 1);
        }
    }

    private readonly DataSchema schema = schema;
    private readonly IReadOnlyList<object?[]> rows = rows;

    private static void Append(ColumnBuilder column, object? value)
    {
        if (value is null) column.AppendMissing();
        else if (column is BytesBuilder bytes) bytes.Append((byte[])value);
        else if (column is TextBuilder text && value is byte[] utf8) text.Append(utf8.AsSpan());
        else if (column is TextBuilder other) other.Append((string)value);
        else if (column is BooleanBuilder booleans) booleans.Append((bool)value);
        else if (column is PrimitiveBuilder<int> ints) ints.Append((int)value);
        else if (column is PrimitiveBuilder<long> longs) longs.Append(value is DateTime time ? Timestamps.FromDateTime(time) : (long)value);
        else if (column is PrimitiveBuilder<float> floats) floats.Append((float)value);
        else if (column is PrimitiveBuilder<double> doubles) doubles.Append((double)value);
        else AppendItems(column, (object?[])value);
    }

    private static void AppendItems(ColumnBuilder column, object?[] items)
    {
        var builder = column is ListBuilder list ? list.Items : ((VectorBuilder)column).Items;
        foreach (var item in items) Append(builder, item);
        if (column is ListBuilder ended) ended.EndRow();
        else ((VectorBuilder)column).EndRow();
    }
}
