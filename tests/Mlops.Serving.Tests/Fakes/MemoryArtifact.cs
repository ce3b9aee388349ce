namespace Mlops.Serving.Tests;

/// <summary>An artifact in memory, both ways.</summary>
internal sealed class MemoryArtifact(string kind) : IArtifactReader, IArtifactWriter
{
    private readonly SortedDictionary<string, MemoryStream> files = new(StringComparer.Ordinal);

    public string Kind { get; } = kind;

    public int FormatVersion => 1;

    public IReadOnlyList<string> Files => [.. files.Keys];

    public Stream Create(string name) => files[name] = new MemoryStream();

    public Stream OpenRead(string name) => new MemoryStream(files[name].ToArray(), writable: false);

    public FileRegion? FindRegion(string name) => null;

    public Digest Digest => Digest.Of(files.Values.SelectMany(f => f.ToArray()).ToArray());

    public void Damage(string name)
    {
        var bytes = files[name].ToArray();
        bytes[bytes.Length / 3] ^= 1;
        files[name] = new MemoryStream(bytes);
    }
}
