namespace Mlops.Data;

/// <summary>
/// The rows of a dataset artifact, with the schema of its description: the Arrow files do not know the rules of columns.
/// </summary>
internal sealed class StoredDataset(ArrowSource files, DataSchema schema) : IDataSource
{
    public string Name => files.Name;

    public ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default) => new(schema);

    public IAsyncEnumerable<DataPartition> ReadPartitionsAsync(ReadRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return files.ReadPartitionsAsync(request with { Schema = request.Schema ?? schema }, cancellationToken);
    }

    public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) =>
        files.GetFilesAsync(cancellationToken);
}
