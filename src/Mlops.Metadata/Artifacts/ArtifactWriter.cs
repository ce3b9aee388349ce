namespace Mlops.Metadata;

/// <summary>Collects the files of one artifact while they are written, whatever they are written to.</summary>
/// <param name="open">Opens the place of one file.</param>
/// <param name="complete">Called when a file is complete, with the stream that <paramref name="open"/> gave.</param>
internal sealed class ArtifactWriter(Func<string, Stream> open, Action<string, Stream> complete) : IArtifactWriter
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, ManifestFile?> files = new(StringComparer.OrdinalIgnoreCase);

    public Stream Create(string name)
    {
        ArtifactFileName.Check(name);
        lock (gate)
        {
            if (!files.TryAdd(name, null))
            {
                throw new ArtifactException(new Problem(
                    MetadataDiagnostics.InvalidFileName,
                    $"File '{name}' was created twice in one artifact",
                    Expected: "names that differ in more than upper and lower case",
                    Remedy: "Choose another name."));
            }
        }
        return new ArtifactFileStream(name, open(name), Complete);
    }

    /// <summary>The manifest of everything that was written.</summary>
    public ArtifactManifest ToManifest(string kind, int formatVersion)
    {
        lock (gate)
        {
            foreach (var (name, file) in files)
            {
                if (file is not null) continue;
                throw new ArtifactException(new Problem(
                    MetadataDiagnostics.FileStillOpen,
                    $"File '{name}' was not closed before the artifact was to be published",
                    Remedy: "Dispose the stream of every file before the step returns."));
            }
            return new ArtifactManifest(kind, formatVersion, files.Values.Select(f => f!));
        }
    }

    private void Complete(ManifestFile file, Stream target)
    {
        complete(file.Name, target);
        lock (gate) files[file.Name] = file;
    }
}
