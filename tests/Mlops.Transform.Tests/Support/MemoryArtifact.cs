namespace Mlops.Transform.Tests;

/// <summary>An artifact in memory: written, changed, read.</summary>
internal sealed class MemoryArtifact : IArtifactWriter, IArtifactReader
{
    public SortedDictionary<string, byte[]> Content { get; } = new(StringComparer.Ordinal);

    public string Kind => ArtifactKinds.Transform;

    public int FormatVersion { get; set; } = 2;

    public IReadOnlyList<string> Files => [.. Content.Keys];

    public static MemoryArtifact Of(FittedTransform transform)
    {
        var artifact = new MemoryArtifact();
        transform.Save(artifact);
        return artifact;
    }

    public MemoryArtifact Clone()
    {
        var clone = new MemoryArtifact { FormatVersion = FormatVersion };
        foreach (var (name, bytes) in Content) clone.Content[name] = [.. bytes];
        return clone;
    }

    public Stream Create(string name) => new Recorder(bytes => Content[name] = bytes);

    public Stream OpenRead(string name) => Content.TryGetValue(name, out var bytes)
        ? new MemoryStream(bytes, writable: false)
        : throw new ArtifactException(new Problem("MLOPS7003", $"The artifact has no file '{name}'"));

    public FileRegion? FindRegion(string name) => null;

    /// <summary>All files, for comparisons.</summary>
    public string Text => string.Join("\n", Content.Select(f => $"--- {f.Key}\n{Convert.ToHexString(f.Value)}"));

    public string TextOf(string name) => System.Text.Encoding.UTF8.GetString(Content[name]);

    public void Replace(string name, string old, string with)
    {
        var text = TextOf(name);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Content[name] = System.Text.Encoding.UTF8.GetBytes(text.Replace(old, with, StringComparison.Ordinal));
    }

    public FittedTransform Load() => new TransformComponent(TestKeys.All, new HowTo.GeoFenceComponent()).Load(this);

    private sealed class Recorder(Action<byte[]> done) : MemoryStream
    {
        protected override void Dispose(bool disposing)
        {
            if (disposing) done(ToArray());
            base.Dispose(disposing);
        }
    }
}
