namespace Mlops.Data.Validation;

/// <summary>
/// A file that one process at a time holds open; the system lets go of it when the process ends, however it ends. It stays: who deletes a
/// lock file that another one has just opened lets two in.
/// </summary>
internal static class HistoryLock
{
    private const int MillisecondsBetween = 20;

    /// <summary>As many as pass in half a minute.</summary>
    public const int Attempts = 30_000 / MillisecondsBetween;

    /// <exception cref="IOException">Another one holds the lock, or the file cannot be made.</exception>
    public static async ValueTask<FileStream> TakeAsync(string path, int attempts, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            }
            catch (IOException e) when (attempt < attempts && e is not (DirectoryNotFoundException or PathTooLongException))
            {
                await Task.Delay(MillisecondsBetween, cancellationToken);
            }
        }
    }
}
