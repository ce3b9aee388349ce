namespace Mlops.Data;

/// <summary>
/// Arrow IPC streams as sources of rows: what programs send each other over pipes and sockets, and files without a footer. What is
/// read and what is refused says <c>docs/formats/arrow.md</c>.
/// </summary>
/// <remarks>
/// Thread-safe. Nothing is opened before it is read. Each record batch is a partition: the messages are read one after the other,
/// the record batches are decoded in parallel. A dictionary that is replaced or grows counts from its place in the stream on.
/// </remarks>
public static class ArrowStream
{
    /// <summary>Streams in files, one or several in order with the same columns. They are mapped when they are read.</summary>
    /// <param name="paths">The paths, at least one.</param>
    /// <returns>A source; its reading throws <see cref="DataException"/> when a stream is torn or of another format.</returns>
    public static IDataSource Open(params IReadOnlyList<string> paths) => ArrowPart.Source(paths, "stream");

    /// <summary>
    /// A stream of any kind; it need not be seekable. One message after the other is loaded into memory, so that memory does not
    /// grow with the length of the stream.
    /// </summary>
    /// <param name="name">What to call it in messages.</param>
    /// <param name="open">
    /// Opens the stream at its start. Called for each reading: for the schema, for the rows, for the digest.
    /// </param>
    public static IDataSource Open(string name, Func<Stream> open) => ArrowPart.Source(name, open, "stream");

    /// <summary>Streams in files as rows of a record, found when they are read.</summary>
    /// <typeparam name="T">The record; its schema declares the columns.</typeparam>
    /// <param name="pattern">A path, a pattern such as <c>data/*.arrow</c>, or one with spans: see <see cref="PathPattern"/>.</param>
    /// <param name="spans">Which spans; null for the latest, when the pattern has some.</param>
    /// <exception cref="ArgumentException">The pattern is empty.</exception>
    public static Dataset<T> Files<T>(string pattern, SpanSelection? spans = null) where T : IDataRow<T> =>
        new(ArrowPart.Files(pattern, spans, "stream"), T.Schema);

    /// <summary>Streams in files with columns that are declared at run time, found when they are read.</summary>
    /// <param name="pattern">A path, a pattern such as <c>data/*.arrow</c>, or one with spans: see <see cref="PathPattern"/>.</param>
    /// <param name="schema">The declared columns.</param>
    /// <param name="spans">Which spans; null for the latest, when the pattern has some.</param>
    /// <exception cref="ArgumentException">The pattern is empty.</exception>
    public static Dataset<Row> Files(string pattern, DataSchema schema, SpanSelection? spans = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new Dataset<Row>(ArrowPart.Files(pattern, spans, "stream"), schema);
    }
}
