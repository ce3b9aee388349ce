using System.Collections.Concurrent;

namespace Mlops.Metadata;

/// <summary>Reads an artifact on disk. Each file is hashed once, when it is opened for the first time.</summary>
internal sealed class FileArtifactReader : IArtifactReader
{
    private readonly string directory;
    private readonly ArtifactManifest manifest;
    private readonly ConcurrentDictionary<string, Lazy<string>> verified = new(StringComparer.Ordinal);

    private FileArtifactReader(string directory, ArtifactManifest manifest)
    {
        this.directory = directory;
        this.manifest = manifest;
        Files = [.. manifest.Files.Select(f => f.Name)];
    }

    public string Kind => manifest.Kind;

    public int FormatVersion => manifest.FormatVersion;

    public IReadOnlyList<string> Files { get; }

    /// <summary>Opens an artifact and verifies its manifest.</summary>
    public static FileArtifactReader Open(ArtifactRef artifact, string directory)
    {
        var path = Path.Combine(directory, ArtifactManifest.FileName);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw StoreFailures.Missing(artifact, directory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArtifactException(StoreFailures.Missing(artifact, directory).Problem with { Found = e.Message }, e);
        }
        var actual = Digest.Of(bytes);
        if (actual != artifact.Digest) throw StoreFailures.WrongManifest(artifact, actual, path);
        var manifest = ArtifactManifest.Parse(bytes, path);
        if (manifest.Kind != artifact.Kind) throw StoreFailures.WrongManifest(artifact, actual, path);
        return new FileArtifactReader(directory, manifest);
    }

    /// <summary>True when every file of an artifact on disk is as its manifest says.</summary>
    public static bool IsWhole(ArtifactRef artifact, string directory)
    {
        try
        {
            var reader = Open(artifact, directory);
            foreach (var name in reader.Files) reader.PathOf(name);
            return true;
        }
        catch (ArtifactException)
        {
            return false;
        }
    }

    public Stream OpenRead(string name)
    {
        var path = PathOf(name);
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 65536);
    }

    public SourceFile? FindFile(string name) => manifest.Find(name) is { } file ? new SourceFile(file.Name, file.Digest, file.Bytes) : null;

    public FileRegion? FindRegion(string name) => new FileRegion(PathOf(name), 0, manifest.Find(name)!.Bytes);

    private string PathOf(string name)
    {
        var file = manifest.Find(name) ?? throw StoreFailures.UnknownFile(manifest, name);
        return verified.GetOrAdd(name, _ => new Lazy<string>(() => Verify(file))).Value;
    }

    private string Verify(ManifestFile file)
    {
        var path = Path.Combine(directory, file.Name.Replace('/', Path.DirectorySeparatorChar));
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1 << 20);
            if (stream.Length != file.Bytes) throw StoreFailures.Damaged(file, path, $"has {stream.Length} bytes");
            var actual = Digest.FromBytes(System.Security.Cryptography.SHA256.HashData(stream));
            if (actual != file.Digest) throw StoreFailures.Damaged(file, path, $"has SHA-256 {actual}");
            return path;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw StoreFailures.Damaged(file, path, "is gone");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreFailures.Damaged(file, path, $"cannot be read: {e.Message}");
        }
    }
}
