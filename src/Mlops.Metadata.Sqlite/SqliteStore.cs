namespace Mlops.Metadata.Sqlite;

/// <summary>Adds <c>MlopsStore.Open(...)</c>: metadata in SQLite and artifacts as files, in one directory.</summary>
public static class SqliteStore
{
    /// <summary>
    /// The file of the database within the directory of a store; its tables are described in <c>docs/formats</c>.
    /// </summary>
    public const string DatabaseFile = "metadata.db";

    private static readonly TimeSpan DefaultBusyTimeout = TimeSpan.FromSeconds(30);

    extension(MlopsStore)
    {
        /// <summary>Opens a store, and creates it when it is not there. Several processes may have it open at once.</summary>
        /// <param name="directory">The directory of the store.</param>
        /// <param name="busyTimeout">How long a write waits for those of other processes; null for 30 seconds.</param>
        /// <returns>The store. Thread-safe; it needs no disposal.</returns>
        /// <exception cref="StoreException">
        /// The directory cannot be written, or the database is damaged or of a newer version.
        /// </exception>
        public static MlopsStore Open(string directory, TimeSpan? busyTimeout = null)
        {
            ArgumentException.ThrowIfNullOrEmpty(directory);
            var full = Path.GetFullPath(directory);
            try
            {
                Directory.CreateDirectory(full);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new StoreException(
                    new Problem(
                        MetadataDiagnostics.StoreNotWritable,
                        $"The directory of the store cannot be created: {e.Message}",
                        full,
                        Remedy: "Choose another directory, or give the account of this process the right to write there."),
                    e);
            }
            var database = SqliteDatabase.Open(Path.Combine(full, DatabaseFile), busyTimeout ?? DefaultBusyTimeout);
            return new MlopsStore(new FileArtifactStore(full), new SqliteRunStore(database), new SqliteModelRegistry(database), full);
        }
    }
}
