namespace Mlops.Metadata;

/// <summary>An artifact in a directory of its own, outside of any store: copied from one, or unpacked.</summary>
public static class ArtifactFolder
{
    /// <summary>Opens the artifact. Its manifest is read at once, each file is verified before its first byte is handed out.</summary>
    /// <param name="directory">The directory with <see cref="ArtifactManifest.FileName"/>.</param>
    /// <returns>The name of the artifact, from the bytes of its manifest, and its reader.</returns>
    /// <exception cref="ArtifactException">There is no manifest, or it is damaged.</exception>
    public static (ArtifactRef Artifact, IArtifactReader Reader) Open(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        var path = Path.Combine(directory, ArtifactManifest.FileName);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArtifactException(
                new Problem(
                    MetadataDiagnostics.ArtifactMissing, $"The directory holds no artifact: {e.Message}", directory,
                    $"a directory with '{ArtifactManifest.FileName}'", "Name the directory of one artifact, as a store keeps it."),
                e);
        }
        var artifact = new ArtifactRef(ArtifactManifest.Parse(bytes, path).Kind, Digest.Of(bytes));
        return (artifact, FileArtifactReader.Open(artifact, directory));
    }
}
