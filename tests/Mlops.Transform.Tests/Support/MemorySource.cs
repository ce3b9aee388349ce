using System.Runtime.CompilerServices;

namespace Mlops.Transform.Tests;

/// <summary>Batches in memory, cut into partitions of a chosen size.</summary>
internal sealed class MemorySource(DataBatch all, int partitionSize) : IDataSource
{
    public string Name => "memory";

    public ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(all.Schema);

    public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<SourceFile>>([]);

    public async IAsyncEnumerable<DataPartition> ReadPartitionsAsync(
        ReadRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        for (var start = 0; start < all.RowCount; start += partitionSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var slice = all.Slice(start, Math.Min(partitionSize, all.RowCount - start));
            yield return new Part(slice.Select(request.Schema ?? all.Schema));
        }
    }

    private sealed class Part(DataBatch batch) : DataPartition
    {
        public override DataBatch Decode(CancellationToken cancellationToken = default) => batch;
    }
}
