using Mlops.Metadata;

namespace Mlops.Data.Tests;

/// <summary>An artifact as it lies in a folder of the repository, with its manifest; files are mapped.</summary>
internal sealed class FolderArtifact : IArtifactReader
{
    private readonly string folder;
    private readonly ArtifactManifest manifest;

    public FolderArtifact(string folder)
    {
        this.folder = folder;
        var path = Path.Combine(folder, ArtifactManifest.FileName);
        manifest = ArtifactManifest.Parse(File.ReadAllBytes(path), path);
        foreach (var file in manifest.Files) Assert.Equal(file.Digest, Digest.Of(File.ReadAllBytes(Path.Combine(folder, file.Name))));
    }

    public string Kind => manifest.Kind;

    public int FormatVersion => manifest.FormatVersion;

    public IReadOnlyList<string> Files => [.. manifest.Files.Select(f => f.Name)];

    public Stream OpenRead(string name) => File.OpenRead(Path.Combine(folder, name));

    public FileRegion? FindRegion(string name) => new FileRegion(Path.Combine(folder, name), 0, new FileInfo(Path.Combine(folder, name)).Length);

    public static void Write(string folder, MemoryArtifact artifact, int formatVersion)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in artifact.Files) File.WriteAllBytes(Path.Combine(folder, name), artifact[name]);
        var files = artifact.Files.Select(n => new ManifestFile(n, artifact[n].Length, Digest.Of(artifact[n])));
        File.WriteAllBytes(Path.Combine(folder, ArtifactManifest.FileName), new ArtifactManifest(artifact.Kind, formatVersion, files).ToBytes());
    }
}
