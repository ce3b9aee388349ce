namespace Mlops.Metadata;

/// <summary>
/// Temporary directories beside the artifacts, on the same volume. Each is guarded by a lock file that its writer holds open; a
/// directory whose lock can be taken belongs to a dead process and may be deleted.
/// </summary>
/// <param name="root">The directory of all temporary directories.</param>
internal sealed class StagingArea(string root)
{
    private const string LockSuffix = ".lock";
    private int swept;

    /// <summary>Creates an empty directory that nobody else will use or delete.</summary>
    public StagingDirectory Create()
    {
        Directory.CreateDirectory(root);
        if (Interlocked.Exchange(ref swept, 1) == 0) Sweep();
        while (true)
        {
            var path = Path.Combine(root, Guid.NewGuid().ToString("N"));
            FileStream held;
            try
            {
                held = new FileStream(path + LockSuffix, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path + LockSuffix))
            {
                continue; // A sweeper held the new file for an instant: take another name.
            }
            Directory.CreateDirectory(path);
            return new StagingDirectory(path, held);
        }
    }

    /// <summary>Deletes what dead processes have left.</summary>
    private void Sweep()
    {
        foreach (var lockFile in Directory.EnumerateFiles(root, "*" + LockSuffix))
        {
            try
            {
                using var held = new FileStream(lockFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
                var directory = lockFile[..^LockSuffix.Length];
                if (Directory.Exists(directory)) Directory.Delete(directory, recursive: true);
                File.Delete(lockFile);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // In use by a living process, or swept by another one at this moment: not ours to delete.
            }
        }
    }
}
