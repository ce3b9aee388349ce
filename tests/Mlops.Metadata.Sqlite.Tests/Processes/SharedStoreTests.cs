using Microsoft.Data.Sqlite;

namespace Mlops.Metadata.Sqlite.Tests.Processes;

public sealed class SharedStoreTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("mlops-shared-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task Write_SeveralProcessesAtOnce_NoLockIsToldAndNothingIsLost()
    {
        const int processes = 3;
        const int runs = 15;
        // They open the store together too: one of them creates it.
        var writers = Enumerable.Range(0, processes).Select(w => new WriterProcess(root, $"writer-{w}", runs)).ToList();

        foreach (var writer in writers)
        {
            Assert.Equal((0, ""), await writer.EndAsync());
            writer.Dispose();
        }

        var store = MlopsStore.Open(root);
        var recorded = await store.Runs.ListRunsAsync(limit: int.MaxValue);
        Assert.Equal(
            Enumerable.Range(0, processes).SelectMany(w => Enumerable.Range(0, runs).Select(i => $"writer-{w}-{i}")).Order(),
            recorded.Select(r => r.Id).Order());
        Assert.All(recorded, r => Assert.Equal(RunStatus.Succeeded, r.Status));
        Assert.Equal(
            Enumerable.Range(1, processes * runs), (await store.Models.ListVersionsAsync(StoreWriter.Model)).Select(v => v.Version));
        Assert.Equal(processes * runs, await VerifyAsync(store));
    }

    [Fact]
    public async Task Write_KilledAtAnyMoment_LeavesAStoreThatOpensAndVerifies()
    {
        const int kills = 5;
        for (var kill = 0; kill < kills; kill++)
        {
            using var writer = new WriterProcess(root, $"killed-{kill}", int.MaxValue);
            await writer.StartedAsync();
            await Task.Delay(3 * kill);
            await writer.KillAsync();

            var store = MlopsStore.Open(root);
            await VerifyAsync(store);
            await StoreWriter.WriteRunAsync(store, $"after-{kill}");
        }
        // What the dead had begun is swept by the next process that writes, which is how each new writer began.
        using var last = new WriterProcess(root, "last", 1);
        Assert.Equal((0, ""), await last.EndAsync());
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(root, "tmp")));
        var runs = await MlopsStore.Open(root).Runs.ListRunsAsync(limit: int.MaxValue);
        Assert.Equal(kills + 1, runs.Count(r => r.Id.StartsWith("after-", StringComparison.Ordinal) || r.Id == "last-0"));
    }

    /// <summary>Every artifact is whole, every record is whole and its artifact is there, the database is sound.</summary>
    private async Task<int> VerifyAsync(MlopsStore store)
    {
        var artifacts = Directory.GetDirectories(Path.Combine(root, "artifacts", StoreWriter.Kind), "*", SearchOption.AllDirectories)
            .Where(d => Path.GetFileName(d).Length == 64).ToList();
        foreach (var directory in artifacts)
            await ReadAllAsync(store, new ArtifactRef(StoreWriter.Kind, Digest.Parse(Path.GetFileName(directory))));
        foreach (var run in await store.Runs.ListRunsAsync(limit: int.MaxValue))
        {
            var executions = await store.Runs.ListExecutionsAsync(run.Id);
            if (run.Status == RunStatus.Succeeded) Assert.Single(executions);
            foreach (var execution in executions)
            {
                Assert.Equal((1, 2, 1), (execution.Inputs.Count, execution.Metrics.Count, execution.Marks.Count));
                await ReadAllAsync(store, execution.Output);
            }
        }
        Assert.Equal("ok", IntegrityCheck());
        return artifacts.Count;
    }

    private static async Task ReadAllAsync(MlopsStore store, ArtifactRef artifact)
    {
        var reader = await store.Artifacts.OpenAsync(artifact);
        Assert.Equal(["a.txt", "b.txt"], reader.Files);
        foreach (var file in reader.Files) await reader.OpenRead(file).DisposeAsync();
    }

    private string IntegrityCheck()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(root, SqliteStore.DatabaseFile)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string)command.ExecuteScalar()!;
    }
}
