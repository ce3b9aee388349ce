namespace Mlops.Metadata;

/// <summary>A temporary directory in use. Disposing deletes what is left of it.</summary>
/// <param name="path">The full path.</param>
/// <param name="held">The open lock file.</param>
internal sealed class StagingDirectory(string path, FileStream held) : IDisposable
{
    public string Path { get; } = path;

    public void Dispose()
    {
        try
        {
            if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
            held.Dispose();
            File.Delete(held.Name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Harmless: the next process that opens the store sweeps it away.
            held.Dispose();
        }
    }
}
