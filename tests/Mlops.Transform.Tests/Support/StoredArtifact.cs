namespace Mlops.Transform.Tests;

/// <summary>An artifact in one file on disk, its parts one after the other at odd places, so that they are mapped and never aligned.</summary>
internal sealed class StoredArtifact : IArtifactReader, IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly Dictionary<string, (long Offset, int Length)> places = new(StringComparer.Ordinal);

    public StoredArtifact(MemoryArtifact artifact)
    {
        FormatVersion = artifact.FormatVersion;
        using var file = File.Create(path);
        foreach (var (name, bytes) in artifact.Content)
        {
            if (file.Position % 2 == 0) file.WriteByte(0xEE);
            places[name] = (file.Position, bytes.Length);
            file.Write(bytes);
        }
    }

    /// <summary>Regions are said to lie so many bytes later than they do.</summary>
    public long Shift { get; set; }

    public string Kind => ArtifactKinds.Transform;

    public int FormatVersion { get; }

    public IReadOnlyList<string> Files => [.. places.Keys];

    public Stream OpenRead(string name)
    {
        using var file = File.OpenRead(path);
        file.Position = places[name].Offset;
        var bytes = new byte[places[name].Length];
        file.ReadExactly(bytes);
        return new MemoryStream(bytes, writable: false);
    }

    public FileRegion? FindRegion(string name) => new FileRegion(path, places[name].Offset + Shift, places[name].Length);

    public FittedTransform Load() => new TransformComponent().Load(this);

    public void Dispose() => File.Delete(path);
}
