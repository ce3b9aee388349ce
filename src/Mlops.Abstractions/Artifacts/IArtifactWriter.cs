namespace Mlops;

/// <summary>
/// Writes the files of one artifact into a temporary place. Nothing is visible to readers until it is published whole.
/// </summary>
/// <remarks>Different files may be written concurrently; one stream may not.</remarks>
public interface IArtifactWriter
{
    /// <summary>Creates a file.</summary>
    /// <param name="name">
    /// A relative name with <c>/</c> between folders: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.
    /// </param>
    /// <returns>A writable stream, which the caller disposes when the file is complete.</returns>
    Stream Create(string name);
}
