namespace Mlops.Transform.Tests;

/// <summary>A source that tells what was asked of it.</summary>
internal sealed class SpySource(IDataSource inner, Action<ReadRequest> seen) : IDataSource
{
    public string Name => inner.Name;

    public string? ReadingKey => inner.ReadingKey;

    public ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default) =>
        inner.GetSchemaAsync(cancellationToken);

    public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) =>
        inner.GetFilesAsync(cancellationToken);

    public IAsyncEnumerable<DataPartition> ReadPartitionsAsync(ReadRequest request,
        CancellationToken cancellationToken = default)
    {
        seen(request);
        return inner.ReadPartitionsAsync(request, cancellationToken);
    }
}
