namespace Mlops.Data;

/// <summary>
/// One text of rows: a file, bytes, or anything that can be opened as a stream. Gzip is recognized by its first bytes.
/// </summary>
/// <remarks>Immutable; reading is thread-safe when <paramref name="Open"/> is.</remarks>
/// <param name="Name">What it is, for messages and lineage: a path.</param>
/// <param name="Open">Opens a new stream at the start, each time; the reader disposes it.</param>
public sealed record TextInput(string Name, Func<Stream> Open)
{
    /// <summary>A file.</summary>
    /// <param name="path">The path.</param>
    public static TextInput FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new TextInput(path.Replace('\\', '/'), () => new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan | FileOptions.Asynchronous));
    }

    /// <summary>Bytes in memory.</summary>
    /// <param name="name">What they are, for messages.</param>
    /// <param name="bytes">The bytes: must not change any more.</param>
    public static TextInput FromBytes(string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return new TextInput(name, () => new MemoryStream(bytes, false));
    }
}
