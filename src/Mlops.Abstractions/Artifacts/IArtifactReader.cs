namespace Mlops;

/// <summary>
/// Reads the files of one artifact. Every file is verified against the manifest before its first byte is handed out.
/// </summary>
/// <remarks>All members are thread-safe for concurrent use.</remarks>
public interface IArtifactReader
{
    /// <summary>The kind of the artifact.</summary>
    string Kind { get; }

    /// <summary>The version of the format of its kind, from 1.</summary>
    int FormatVersion { get; }

    /// <summary>
    /// The names of the files, in ordinal order, with <c>/</c> between folders; the manifest is not among them.
    /// </summary>
    IReadOnlyList<string> Files { get; }

    /// <summary>Opens a file for reading.</summary>
    /// <param name="name">A name of <see cref="Files"/>.</param>
    /// <returns>A readable, seekable stream, which the caller disposes.</returns>
    /// <exception cref="ArtifactException">There is no such file, or its bytes do not match the manifest.</exception>
    Stream OpenRead(string name);

    /// <summary>The digest and the size of a file as the manifest says, without reading it.</summary>
    /// <param name="name">A name of <see cref="Files"/>.</param>
    /// <returns>Null, as by default, when they are not known.</returns>
    SourceFile? FindFile(string name) => null;

    /// <summary>Where the bytes of a file lie on disk, for readers that map them into memory: a file of its own, or a part of one.</summary>
    /// <param name="name">A name of <see cref="Files"/>.</param>
    /// <returns>The verified bytes, or null when the artifact does not lie on a file system.</returns>
    /// <exception cref="ArtifactException">There is no such file, or its bytes do not match the manifest.</exception>
    FileRegion? FindRegion(string name);
}
