using System.Runtime.CompilerServices;

namespace Mlops.Evaluation.Tests;

/// <summary>Rows in memory: a score, a label, and the columns to slice by.</summary>
internal sealed class MemorySource(IReadOnlyList<MemoryRow> rows, int batchSize = 7) : IDataSource
{
    public static DataSchema Schema { get; } = new(
        new Field("score", ColumnType.Float64),
        new Field("label", ColumnType.Float64),
        new Field("hour", ColumnType.Int32),
        new Field("zone", ColumnType.Int64),
        new Field("company", ColumnType.String),
        new Field("weekend", ColumnType.Boolean));

    public string Name => "memory";

    public ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(Schema);

    public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<SourceFile>>([]);

    public async IAsyncEnumerable<DataPartition> ReadPartitionsAsync(
        ReadRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        for (var start = 0; start < rows.Count; start += batchSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new Part([.. rows.Skip(start).Take(batchSize)], request.Schema ?? Schema);
        }
    }

    private sealed class Part(IReadOnlyList<MemoryRow> rows, DataSchema schema) : DataPartition
    {
        public override DataBatch Decode(CancellationToken cancellationToken = default)
        {
            var builder = new BatchBuilder(Schema);
            foreach (var row in rows)
            {
                builder.Primitive<double>(0).Append(row.Score);
                builder.Primitive<double>(1).Append(row.Label);
                builder.Primitive<int>(2).Append(row.Hour);
                builder.Primitive<long>(3).Append(row.Hour * -10_000_000_000L);
                builder.Text(4).Append(row.Company);
                builder.Boolean(5).Append(row.Hour is null ? null : row.Hour > 3);
            }
            using var all = builder.Build();
            return all.Select(schema);
        }
    }
}
