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
}
