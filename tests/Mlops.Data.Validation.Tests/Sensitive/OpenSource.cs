namespace Mlops.Data.Validation.Tests.Sensitive;

/// <summary>A source that never hears of marks, as one of rows that were stored before a column was marked.</summary>
internal sealed class OpenSource(IDataSource source) : IDataSource
{
    public string Name => source.Name;

    public ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default) => source.GetSchemaAsync(cancellationToken);

    public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) => source.GetFilesAsync(cancellationToken);

    public IAsyncEnumerable<DataPartition> ReadPartitionsAsync(ReadRequest request, CancellationToken cancellationToken = default) =>
        source.ReadPartitionsAsync(
            request with { Schema = request.Schema is { } schema ? new DataSchema(schema.Fields.Select(f => f with { IsSensitive = false })) : null },
            cancellationToken);
}
