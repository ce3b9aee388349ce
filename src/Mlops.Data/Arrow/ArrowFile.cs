namespace Mlops.Data;

/// <summary>
/// Arrow IPC files (Feather version 2) as sources of rows. Columns point into the mapped file where the layout is the same; what is
/// read and what is refused says <c>docs/formats/arrow.md</c>.
/// </summary>
/// <remarks>Thread-safe. Nothing is opened before it is read. Each record batch is a partition.</remarks>
public static class ArrowFile
{
    /// <summary>
    /// A file, or several in order with the same columns. They are opened when they are read.
    /// A file must not be cut while it is read: the operating system ends a process that reads behind the end of a mapped file.
    /// </summary>
    /// <param name="paths">The paths, at least one.</param>
    /// <returns>A source; its reading throws <see cref="DataException"/> when a file is torn or of another format.</returns>
    public static IDataSource Open(params IReadOnlyList<string> paths) => ArrowPart.Source(paths, "file");

    /// <summary>A file that is only there as a stream. It is loaded into memory for each reading.</summary>
    /// <param name="name">What to call it in messages.</param>
    /// <param name="open">Opens a seekable stream at its start, for each reading.</param>
    public static IDataSource Open(string name, Func<Stream> open) => ArrowPart.Source(name, open, "file");
}
