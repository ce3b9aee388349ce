namespace Mlops.Data;

/// <summary>One file of a stored data set.</summary>
/// <param name="rows">Its rows, with the places in the sources that they came from.</param>
/// <param name="schema">The schema of the data set.</param>
/// <param name="file">Its digest, as the manifest of the artifact says.</param>
internal sealed class StoredPart(ArrowSource rows, DataSchema schema, SourceFile file) : IDataSource
{
    public string Name => rows.Name;

    public string ReadingKey { get; } = StepParameters.None
        .With("format", "stored-part").WithJson("schema", json => DataSchemaJson.Write(json, schema)).ToCanonicalJson();

    public ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default) => new(schema);

    public IAsyncEnumerable<DataPartition> ReadPartitionsAsync(ReadRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return rows.ReadPartitionsAsync(request with { Schema = request.Schema ?? schema }, cancellationToken);
    }

    public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) => new([file]);
}
