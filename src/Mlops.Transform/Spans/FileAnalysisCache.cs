namespace Mlops.Transform;

/// <summary>Keeps entries as files of one folder. Files may be deleted at any time; they are computed again.</summary>
/// <remarks>Thread-safe, also across processes: an entry is written beside its place, flushed, and renamed.</remarks>
/// <param name="folder">The folder; it is created when it is first written to.</param>
/// <param name="clock">Tells when an entry was last asked for; null for the clock of the system.</param>
public sealed class FileAnalysisCache(string folder, TimeProvider? clock = null) : IAnalysisCache
{
    private const string Extension = ".state";

    /// <inheritdoc/>
    /// <exception cref="StoreException">The folder cannot be read.</exception>
    public ValueTask<Stream?> OpenAsync(Digest key, CancellationToken cancellationToken = default)
    {
        try
        {
            var path = PathOf(key);
            // The time says when an entry was last asked for, see RemoveUnused.
            if (File.Exists(path)) File.SetLastWriteTimeUtc(path, Now);
            return new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1 << 16));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new((Stream?)null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw TransformErrors.CacheNotAccessible(folder, e);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="StoreException">The folder cannot be written.</exception>
    public ValueTask StoreAsync(Digest key, Action<Stream> write, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(write);
        cancellationToken.ThrowIfCancellationRequested();
        var path = PathOf(key);
        var beside = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(folder);
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.SetLastWriteTimeUtc(beside, Now);
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw TransformErrors.CacheNotAccessible(folder, e);
        }
        finally
        {
            if (File.Exists(beside)) File.Delete(beside);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Removes entries that nobody has asked for for some time. They are computed again if somebody does.</summary>
    /// <param name="time">How long.</param>
    /// <returns>The number of entries removed.</returns>
    public int RemoveUnused(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        var (removed, oldest) = (0, Now - time);
        try
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*" + Extension))
            {
                if (file.LastWriteTimeUtc >= oldest) continue;
                file.Delete();
                removed++;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What is in use, or was removed by another process, stays out of this count.
        }

        return removed;
    }

    private DateTime Now => (clock ?? TimeProvider.System).GetUtcNow().UtcDateTime;

    private string PathOf(Digest key) => Path.Combine(folder, key.Hex + Extension);
}
