namespace Mlops.Metadata.Tests;

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

    public byte[] Bytes(string name) => files[name].ToArray();

    public MemoryArtifact With(string name, string text)
    {
        using var stream = Create(name);
        stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
        return this;
    }
}
