namespace Mlops.Data.Tests;

/// <summary>An artifact in memory, or in a folder when it shall be mapped.</summary>
internal sealed class MemoryArtifact(string? folder = null) : IArtifactWriter, IArtifactReader
{
    private readonly SortedDictionary<string, MemoryStream> files = new(StringComparer.Ordinal);

    public string Kind => ArtifactKinds.Dataset;

    public int FormatVersion { get; init; } = 1;

    public IReadOnlyList<string> Files => [.. files.Keys];

    public byte[] this[string name] => files[name].ToArray();

    public Stream Create(string name) => files[name] = new MemoryStream();

    public void Remove(string name) => files.Remove(name);

    public Stream OpenRead(string name) => new MemoryStream(files[name].ToArray());

    public SourceFile? FindFile(string name) => new(name, Digest.Of(this[name]), this[name].Length);

    public FileRegion? FindRegion(string name)
    {
        if (folder is null) return null;
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) File.WriteAllBytes(path, files[name].ToArray());
        return new FileRegion(path, 0, new FileInfo(path).Length);
    }
}
