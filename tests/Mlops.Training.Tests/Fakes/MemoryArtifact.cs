namespace Mlops.Training.Tests;

/// <summary>An artifact in memory.</summary>
internal sealed class MemoryArtifact : IArtifactWriter, IArtifactReader
{
    public Dictionary<string, byte[]> Content { get; } = new(StringComparer.Ordinal);

    public string Kind => ArtifactKinds.Model;

    public int FormatVersion { get; init; } = 1;

    public IReadOnlyList<string> Files => [.. Content.Keys.Order(StringComparer.Ordinal)];

    public Stream Create(string name) => new Keeper(bytes => Content[name] = bytes);

    public Stream OpenRead(string name) => new MemoryStream(Content[name], writable: false);

    public FileRegion? FindRegion(string name) => null;

    /// <summary>All bytes, for comparisons.</summary>
    public string Print() => string.Join("\n", Files.Select(f => $"{f}:{Convert.ToHexString(Content[f])}"));

    private sealed class Keeper(Action<byte[]> keep) : MemoryStream
    {
        protected override void Dispose(bool disposing)
        {
            if (disposing) keep(ToArray());
            base.Dispose(disposing);
        }
    }
}
