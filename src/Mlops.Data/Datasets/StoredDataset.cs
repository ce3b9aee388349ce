using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>
/// The rows of a dataset artifact, with the schema of its description: the Arrow files do not know the rules of columns. Rows that
/// could not be parsed when it was written are reported again to a reader who asks for them.
/// </summary>
/// <param name="files">All rows.</param>
/// <param name="schema">The schema of the description.</param>
/// <param name="openUnreadable">Opens the rows that could not be parsed; null when there are none.</param>
/// <param name="parts">The files one by one; none when their digests are not known.</param>
internal sealed class StoredDataset(ArrowSource files, DataSchema schema, Func<Stream>? openUnreadable, IReadOnlyList<IDataSource> parts) : IDataSource
{
    public IReadOnlyList<IDataSource> Parts => parts;

    public string Name => files.Name;

    public ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default) => new(schema);

    public IAsyncEnumerable<DataPartition> ReadPartitionsAsync(ReadRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var wanted = request.Schema ?? schema;
        var stored = files.ReadPartitionsAsync(request with { Schema = wanted }, cancellationToken);
        return openUnreadable is null || request.BadRows is not { } log ? stored : Among(stored, openUnreadable, wanted, log, cancellationToken);
    }

    public string ReadingKey => files.ReadingKey;

    public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) =>
        files.GetFilesAsync(cancellationToken);

    /// <summary>
    /// The stored partitions, and the others at their places: those within a partition come with it, those before it with a batch
    /// without rows, for they may be of another file.
    /// </summary>
    private static async IAsyncEnumerable<DataPartition> Among(
        IAsyncEnumerable<DataPartition> stored,
        Func<Stream> open,
        DataSchema schema,
        BadRowLog log,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var unreadable = UnreadableRows.Read(open()).GetEnumerator();
        var hasMore = unreadable.MoveNext();
        long next = 0;
        await foreach (var partition in stored.WithCancellation(cancellationToken))
        {
            if (Until(next + 1) is { Count: > 0 } before) yield return new UnreadablePartition(null, before, schema, log);
            next += ((ArrowPartition)partition).RowCount;
            yield return Until(next) is { Count: > 0 } within ? new UnreadablePartition(partition, within, schema, log) : partition;
        }
        if (Until(long.MaxValue) is { Count: > 0 } after) yield return new UnreadablePartition(null, after, schema, log);

        List<BadRow> Until(long row)
        {
            var found = new List<BadRow>();
            for (; hasMore && unreadable.Current.Before < row; hasMore = unreadable.MoveNext()) found.Add(unreadable.Current.Row);
            return found;
        }
    }
}
