using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>Arrow files or streams as a source. Opened for each reading, so that nothing stays open between two of them.</summary>
/// <param name="name">What to call it.</param>
/// <param name="parts">The files or streams.</param>
/// <param name="origins">Where the rows of a stored data set came from; null when they are of these files.</param>
/// <param name="firstRow">The number of rows of that data set before the first one here.</param>
internal sealed class ArrowSource(string name, IReadOnlyList<ArrowPart> parts, StoredOrigins? origins = null, long firstRow = 0) : IDataSource
{
    public string Name => name;

    public async ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default)
    {
        using var content = await parts[0].OpenAsync(cancellationToken);
        return SchemaOf(content);
    }

    public async IAsyncEnumerable<DataPartition> ReadPartitionsAsync(
        ReadRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var schema = request.Schema;
        using var runs = origins?.OpenRuns();
        runs?.Skip(firstRow);
        var total = firstRow;
        foreach (var part in parts)
        {
            using var content = await part.OpenAsync(cancellationToken);
            // Without a request the columns of the first file count, as GetSchemaAsync says.
            schema ??= SchemaOf(content);
            ArrowProblems.Guard(part.Name, part.Container, () => content.Columns.Check(schema));
            var number = 1L;
            await foreach (var record in content.ReadAsync(schema, cancellationToken))
            {
                var rows = record.RowCount;
                yield return new ArrowPartition(record, origins?.Find(total, rows, runs) ?? new RowOrigin(part.Name, number, default), schema);
                number += rows;
                total += rows;
            }
        }
    }

    public string ReadingKey => StepParameters.None.With("format", "arrow").ToCanonicalJson();

    public async ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default)
    {
        var files = new List<SourceFile>();
        foreach (var part in parts) files.Add(await part.HashAsync(cancellationToken));
        return files;
    }

    private static DataSchema SchemaOf(ArrowContent content) => ArrowProblems.Guard(content.Name, content.Container, content.Columns.ToSchema);
}
