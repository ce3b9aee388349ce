using Microsoft.Data.Sqlite;
using Mlops.Testing;

namespace Mlops.Metadata.Sqlite.Tests;

public sealed class SqliteStoreTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2013, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly string root = Directory.CreateTempSubdirectory("mlops-sqlite-").FullName;
    private int stores;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public Task ArtifactStore_OfAnOpenStore_Conforms() => new ArtifactStoreConformance(() => OpenNew().Artifacts).CheckAsync();

    [Fact]
    public Task RunStore_InSqlite_Conforms() => new RunStoreConformance(() => OpenNew().Runs).CheckAsync();

    [Fact]
    public Task ModelRegistry_InSqlite_Conforms() => new ModelRegistryConformance(() => OpenNew().Models).CheckAsync();

    [Fact]
    public async Task Open_Again_FindsWhatWasWritten()
    {
        await MlopsStore.Open(root).Runs.StartRunAsync(new RunRecord("r", "p", "s", Start));

        Assert.Equal("p", (await MlopsStore.Open(root).Runs.FindRunAsync("r"))!.Pipeline);
    }

    [Fact]
    public void Open_NewerDatabase_SaysToUpdate()
    {
        MlopsStore.Open(root);
        Execute("PRAGMA user_version = 99");

        var error = Assert.Throws<StoreException>(() => MlopsStore.Open(root));

        Assert.Equal(MetadataDiagnostics.NewerDatabase, error.Code);
        Assert.Contains("99", error.Message);
    }

    [Fact]
    public void Open_FileThatIsNoDatabase_IsATypedError()
    {
        File.WriteAllText(Path.Combine(root, SqliteStore.DatabaseFile), new string('x', 5000));

        Assert.Equal(MetadataDiagnostics.DatabaseFailed, Assert.Throws<StoreException>(() => MlopsStore.Open(root)).Code);
    }

    [Fact]
    public void Open_DirectoryThatCannotBeMade_IsATypedError()
    {
        File.WriteAllText(Path.Combine(root, "file"), "");

        Assert.Equal(
            MetadataDiagnostics.StoreNotWritable, Assert.Throws<StoreException>(() => MlopsStore.Open(Path.Combine(root, "file", "store"))).Code);
    }

    [Fact]
    public async Task Write_LockedForLongerThanTheTimeout_IsATypedError()
    {
        var store = MlopsStore.Open(root, TimeSpan.FromSeconds(0.2));
        using var other = Connect();
        using var transaction = other.BeginTransaction(deferred: false);

        var error = await Assert.ThrowsAsync<StoreException>(
            async () => await store.Runs.StartRunAsync(new RunRecord("r", "p", "", Start)));

        Assert.Equal(MetadataDiagnostics.DatabaseBusy, error.Code);
        Assert.Null(await store.Runs.FindRunAsync("r"));
    }

    [Fact]
    public async Task Write_ManyStoresOnOneFile_NeverReportsALock()
    {
        const int writers = 8;
        const int writes = 25;
        await Task.WhenAll(Enumerable.Range(0, writers).Select(w => Task.Factory.StartNew(
            () =>
            {
                // Each has connections of its own, as a process would have; opening races too.
                var store = MlopsStore.Open(root);
                for (var i = 0; i < writes; i++)
                {
                    var id = $"{w}-{i}";
                    store.Runs.StartRunAsync(new RunRecord(id, "p", "", Start)).AsTask().GetAwaiter().GetResult();
                    var bundle = new ArtifactRef(ArtifactKinds.Bundle, Digest.Of(id));
                    store.Models.RegisterAsync(new ModelVersion("m", 0, bundle)).AsTask().GetAwaiter().GetResult();
                }
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        var store = MlopsStore.Open(root);
        Assert.Equal(writers * writes, (await store.Runs.ListRunsAsync(limit: int.MaxValue)).Count);
        Assert.Equal(Enumerable.Range(1, writers * writes), (await store.Models.ListVersionsAsync("m")).Select(v => v.Version));
    }

    [Fact]
    public async Task Record_RefusedHalfWay_LeavesNothing()
    {
        var store = MlopsStore.Open(root);
        await store.Runs.StartRunAsync(new RunRecord("r", "p", "", Start));
        var output = new ArtifactRef("k", Digest.Of("o"));
        // SQLite keeps NaN as NULL, which the table refuses after the execution itself was inserted.
        var execution = new ExecutionRecord("r", "s", "1", Digest.Of("key"))
        {
            Output = output,
            Metrics = new Dictionary<string, double> { ["bad"] = double.NaN },
        };

        await Assert.ThrowsAnyAsync<Exception>(async () => await store.Runs.RecordAsync(execution));

        Assert.Empty(await store.Runs.FindProducersAsync(output.Digest));
    }

    private MlopsStore OpenNew() => MlopsStore.Open(Path.Combine(root, $"store-{Interlocked.Increment(ref stores)}"));

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(root, SqliteStore.DatabaseFile)};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Execute(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
