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

    /// <summary>Files as rows of a record, found when they are read.</summary>
    /// <typeparam name="T">The record; its schema declares the columns.</typeparam>
    /// <param name="pattern">A path, a pattern such as <c>data/*.arrow</c>, or one with spans: see <see cref="PathPattern"/>.</param>
    /// <param name="spans">Which spans; null for the latest, when the pattern has some.</param>
    /// <exception cref="ArgumentException">The pattern is empty.</exception>
    public static Dataset<T> Files<T>(string pattern, SpanSelection? spans = null) where T : IDataRow<T> =>
        new(ArrowPart.Files(pattern, spans, "file"), T.Schema);

    /// <summary>Files with columns that are declared at run time, found when they are read.</summary>
    /// <param name="pattern">A path, a pattern such as <c>data/*.arrow</c>, or one with spans: see <see cref="PathPattern"/>.</param>
    /// <param name="schema">The declared columns.</param>
    /// <param name="spans">Which spans; null for the latest, when the pattern has some.</param>
    /// <exception cref="ArgumentException">The pattern is empty.</exception>
    public static Dataset<Row> Files(string pattern, DataSchema schema, SpanSelection? spans = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new Dataset<Row>(ArrowPart.Files(pattern, spans, "file"), schema);
    }
}
