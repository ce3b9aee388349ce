namespace Mlops.Data;

/// <summary>Arrow IPC files as sources of rows. Columns point into the mapped file: nothing is copied.</summary>
public static class ArrowFile
{
    /// <summary>
    /// A file, or several in order with the same columns. They are opened when they are read. Each record batch is a partition.
    /// A file must not be cut while it is read: the operating system ends a process that reads behind the end of a mapped file.
    /// </summary>
    /// <param name="paths">The paths, at least one.</param>
    /// <returns>A source; its reading throws <see cref="DataException"/> when a file is torn or of another format.</returns>
    public static IDataSource Open(params IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        if (paths.Count == 0) throw new ArgumentException("At least one path is needed.", nameof(paths));
        var parts = paths.Select(path => new ArrowPart(path, path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read)));
        return new ArrowSource(paths.Count == 1 ? paths[0] : $"{paths[0]} and {paths.Count - 1} more", [.. parts]);
    }

    /// <summary>A file that is only there as a stream. It is loaded into memory for each reading.</summary>
    /// <param name="name">What to call it in messages.</param>
    /// <param name="open">Opens a seekable stream at its start, for each reading.</param>
    public static IDataSource Open(string name, Func<Stream> open)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(open);
        return new ArrowSource(name, [new ArrowPart(name, null, open)]);
    }
}
