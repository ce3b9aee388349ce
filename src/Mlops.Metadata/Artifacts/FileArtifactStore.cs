namespace Mlops.Metadata;

/// <summary>
/// Artifacts as directories of files, <c>artifacts/KIND/ab/abcd…/</c>, as <c>docs/formats/store.md</c> describes. Files are
/// flushed
/// to disk, the directory is renamed whole, and the rename is flushed too: neither a killed process nor a power failure leaves
/// half an
/// artifact.
/// </summary>
/// <remarks>All members are thread-safe, also across processes on one machine.</remarks>
public sealed class FileArtifactStore : IArtifactStore
{
    private readonly string directory;
    private readonly string root;
    private readonly StagingArea staging;
    private readonly Func<string, FileStream> create;

    /// <summary>Creates a store; its directories are made when something is published.</summary>
    /// <param name="directory">The directory of the store; absolute or relative to the current directory.</param>
    public FileArtifactStore(string directory)
        : this(directory, path => new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 65536))
    {
    }

    /// <summary>Creates a store on a disk of its own, for tests of disks that fail.</summary>
    internal FileArtifactStore(string directory, Func<string, FileStream> create)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        this.create = create;
        this.directory = Path.GetFullPath(directory);
        root = Path.Combine(this.directory, "artifacts");
        staging = new StagingArea(Path.Combine(this.directory, "tmp"));
    }

    /// <inheritdoc/>
    public string CacheFolder => Path.Combine(directory, "cache");

    /// <inheritdoc/>
    /// <exception cref="StoreException">The directory cannot be written.</exception>
    public async ValueTask<ArtifactRef> PublishAsync(
        string kind, int formatVersion, Func<IArtifactWriter, CancellationToken, Task> write, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(write);
        ArtifactFileName.CheckKind(kind);
        ArgumentOutOfRangeException.ThrowIfLessThan(formatVersion, 1);
        cancellationToken.ThrowIfCancellationRequested();
        using var temporary = Guarded(staging.Create);
        var writer = new ArtifactWriter(name => Guarded(() => OpenFile(temporary.Path, name)), (_, file) => Flush((FileStream)file));
        await write(writer, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var manifest = writer.ToManifest(kind, formatVersion);
        var bytes = manifest.ToBytes();
        var artifact = new ArtifactRef(kind, Digest.Of(bytes));
        Guarded(() =>
        {
            using (var file = OpenFile(temporary.Path, ArtifactManifest.FileName))
            {
                file.Write(bytes);
                Flush(file);
            }
            DirectoryFlush.Downwards(temporary.Path);
            Move(temporary.Path, artifact);
            DirectoryFlush.Upwards(Path.GetDirectoryName(DirectoryOf(artifact))!, directory);
            return artifact;
        });
        return artifact;
    }

    /// <inheritdoc/>
    public ValueTask<bool> ContainsAsync(ArtifactRef artifact, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(File.Exists(Path.Combine(DirectoryOf(artifact), ArtifactManifest.FileName)));
    }

    /// <inheritdoc/>
    public ValueTask<IArtifactReader> OpenAsync(ArtifactRef artifact, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IArtifactReader>(FileArtifactReader.Open(artifact, DirectoryOf(artifact)));
    }

    private string DirectoryOf(ArtifactRef artifact)
    {
        ArgumentNullException.ThrowIfNull(artifact);
        ArtifactFileName.CheckKind(artifact.Kind);
        return Path.Combine(root, artifact.Kind, artifact.Digest.Hex[..2], artifact.Digest.Hex);
    }

    private FileStream OpenFile(string within, string name)
    {
        var path = Path.Combine(within, name.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return create(path);
    }

    private static void Flush(FileStream file)
    {
        try
        {
            file.Flush(flushToDisk: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreFailures.NotWritable(file.Name, e);
        }
    }

    /// <summary>
    /// Renames into place. When the artifact is there already, that one stays, unless it is damaged: then it is replaced.
    /// </summary>
    private void Move(string from, ArtifactRef artifact)
    {
        var to = DirectoryOf(artifact);
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        for (var attempt = 0; ; attempt++)
        {
            if (!Directory.Exists(to))
            {
                try
                {
                    Directory.Move(from, to);
                    return;
                }
                catch (IOException) when (Directory.Exists(to) && attempt < 3)
                {
                    continue; // Another writer of the same artifact was faster.
                }
            }
            if (FileArtifactReader.IsWhole(artifact, to)) return;
            using var damaged = staging.Create();
            try
            {
                Directory.Move(to, Path.Combine(damaged.Path, "damaged"));
            }
            catch (DirectoryNotFoundException)
            {
                // Another writer has just replaced it.
            }
        }
    }

    private T Guarded<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreFailures.NotWritable(root, e);
        }
    }
}
