namespace Mlops.Metadata;

/// <summary>Reads an artifact in memory, where nothing can damage it.</summary>
internal sealed class MemoryArtifactReader(ArtifactManifest manifest, IReadOnlyDictionary<string, byte[]> contents) : IArtifactReader
{
    public string Kind => manifest.Kind;

    public int FormatVersion => manifest.FormatVersion;

    public IReadOnlyList<string> Files { get; } = [.. manifest.Files.Select(f => f.Name)];

    public Stream OpenRead(string name) => contents.TryGetValue(name, out var bytes)
        ? new MemoryStream(bytes, writable: false)
        : throw StoreFailures.UnknownFile(manifest, name);

    public SourceFile? FindFile(string name) => manifest.Find(name) is { } file ? new SourceFile(file.Name, file.Digest, file.Bytes) : null;

    public FileRegion? FindRegion(string name) =>
        contents.ContainsKey(name) ? null : throw StoreFailures.UnknownFile(manifest, name);
}
