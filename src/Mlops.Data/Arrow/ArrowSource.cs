using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>Arrow files as a source. Opened for each reading, so that nothing stays open between two of them.</summary>
internal sealed class ArrowSource(string name, IReadOnlyList<ArrowPart> parts, StoredOrigins? origins = null) : IDataSource
{
    public string Name => name;

    public async ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default)
    {
        using var content = await parts[0].OpenAsync(cancellationToken);
        return content.Layout.Schema;
    }

    public async IAsyncEnumerable<DataPartition> ReadPartitionsAsync(
        ReadRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var schema = request.Schema;
        using var runs = origins?.OpenRuns();
        long total = 0;
        foreach (var part in parts)
        {
            using var content = await part.OpenAsync(cancellationToken);
            // Without a request the columns of the first file count, as GetSchemaAsync says.
            schema ??= content.Layout.Schema;
            var firstRow = 1L;
            for (var i = 0; i < content.Layout.Batches.Length; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var rows = content.RowsOf(i);
                yield return new Partition(content.Share(), i, origins?.Find(total, rows, runs) ?? new RowOrigin(part.Name, firstRow, default), schema);
                firstRow += rows;
                total += rows;
            }
        }
    }

    public async ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default)
    {
        var files = new List<SourceFile>();
        foreach (var part in parts) files.Add(await part.HashAsync(cancellationToken));
        return files;
    }

    private sealed class Partition(ArrowContent content, int index, RowOrigin origin, DataSchema schema) : DataPartition
    {
        public override DataBatch Decode(CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return BatchColumns.Deliver(content.Decode(index, origin, schema), schema);
        }

        protected override void Dispose(bool disposing)
        {
            content.Dispose();
            base.Dispose(disposing);
        }
    }
}
