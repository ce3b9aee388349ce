using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>Batches in memory as a source. Each batch is a partition.</summary>
internal sealed class BatchSource(DataSchema schema, IReadOnlyList<DataBatch> batches) : IDataSource
{
    public string Name => "rows";

    public ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default) => new(schema);

    public async IAsyncEnumerable<DataPartition> ReadPartitionsAsync(
        ReadRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        await ValueTask.CompletedTask;
        foreach (var batch in batches)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new Partition(batch, request.Schema ?? schema);
        }
    }

    public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) =>
        new((IReadOnlyList<SourceFile>)[]);

    private sealed class Partition(DataBatch batch, DataSchema wanted) : DataPartition
    {
        public override DataBatch Decode(CancellationToken cancellationToken = default) =>
            BatchColumns.Deliver(batch.Slice(0, batch.RowCount), wanted);
    }
}
