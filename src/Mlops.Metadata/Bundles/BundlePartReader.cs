namespace Mlops.Metadata;

/// <summary>One folder of a bundle, read as an artifact of its own.</summary>
internal sealed class BundlePartReader : IArtifactReader
{
    private readonly BundleArchive archive;
    private readonly string folder;

    public BundlePartReader(BundleArchive archive, BundlePartInfo part)
    {
        this.archive = archive;
        folder = part.Name + "/";
        (Kind, FormatVersion) = (part.Kind, part.FormatVersion);
        Files = [.. archive.Manifest.Entries.Select(e => e.Name)
            .Where(n => n.StartsWith(folder, StringComparison.Ordinal))
            .Select(n => n[folder.Length..])
            .Order(StringComparer.Ordinal)];
    }

    public string Kind { get; }

    public int FormatVersion { get; }

    public IReadOnlyList<string> Files { get; }

    public Stream OpenRead(string name) => new MemoryStream(archive.Read(folder + name), writable: false);

    public FileRegion? FindRegion(string name)
    {
        if (archive.FindRegion(folder + name) is { } region) return region;
        _ = archive.Read(folder + name);
        return null;
    }
}
