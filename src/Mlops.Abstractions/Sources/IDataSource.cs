namespace Mlops;

/// <summary>Rows that can be read as often as needed: files, objects, tables.</summary>
/// <remarks>
/// All members are thread-safe for concurrent use. Partitions come in one order with boundaries that depend only on the
/// content, so that results merged in that order are the same for any number of threads. Read with <see cref="DataScan"/>.
/// </remarks>
public interface IDataSource
{
    /// <summary>What the source is, for people: a path, a table.</summary>
    string Name { get; }

    /// <summary>
    /// The columns that are really there. May read the source, when they have to be inferred. A source that was opened with a
    /// declared schema uses its types, leaves out declared columns that are absent and adds undeclared ones as text: so a
    /// validation sees what is missing and what is new.
    /// </summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Yields the partitions in order, lazily: the next one is prepared when it is asked for. The caller disposes each.
    /// </summary>
    /// <param name="request">What to read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    IAsyncEnumerable<DataPartition> ReadPartitionsAsync(ReadRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// The files behind the source with the digests of their content, for lineage and caching; empty when it has none.
    /// </summary>
    /// <param name="cancellationToken">Stops the hashing.</param>
    ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// How rows are made of the files: format, options, conditions, splits. Two sources with equal keys, over files of equal content
    /// in the same order, yield the same rows, whatever the files are called. Null, which is the default, when the source cannot say
    /// so: then nothing may be cached by its files alone.
    /// </summary>
    string? ReadingKey => null;
}
