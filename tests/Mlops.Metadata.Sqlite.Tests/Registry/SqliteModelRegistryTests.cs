namespace Mlops.Metadata.Sqlite.Tests;

public sealed class SqliteModelRegistryTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2013, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly string root = Directory.CreateTempSubdirectory("mlops-registry-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task TryMoveAliasAsync_TwoStoresBelieveTheSame_TheSecondIsRefused()
    {
        var (first, second) = await TwoStoresAsync(versions: 3);
        Assert.True(await first.TryMoveAliasAsync(Move(null, 1)));
        // Both have seen version 1 behind the alias.
        Assert.Equal(1, (await second.FindAliasAsync("m", "production"))!.Version);

        Assert.True(await first.TryMoveAliasAsync(Move(1, 2)));
        Assert.False(await second.TryMoveAliasAsync(Move(1, 3)));

        Assert.Equal(2, (await second.FindAliasAsync("m", "production"))!.Version);
        Assert.Equal([1, 2], (await second.GetAliasHistoryAsync("m", "production")).Select(m => m.ToVersion));
    }

    [Fact]
    public async Task TryMoveAliasAsync_NewAliasByTwoStores_OnlyOneMakesIt()
    {
        var (first, second) = await TwoStoresAsync(versions: 2);

        Assert.True(await first.TryMoveAliasAsync(Move(null, 1)));
        Assert.False(await second.TryMoveAliasAsync(Move(null, 2)));

        Assert.Equal(new Dictionary<string, int> { ["production"] = 1 }, await second.GetAliasesAsync("m"));
    }

    [Fact]
    public async Task TryMoveAliasAsync_ManyThreadsOverTwoStores_EveryMoveBeginsWhereTheLastEnded()
    {
        const int versions = 8;
        var (first, second) = await TwoStoresAsync(versions);

        var moved = await Task.WhenAll(Enumerable.Range(1, versions).Select(to => Task.Factory.StartNew(
            () => MoveUntilDone(to % 2 == 0 ? first : second, to),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        var history = await first.GetAliasHistoryAsync("m", "production");
        Assert.Equal(versions, moved.Count(m => m));
        Assert.Equal(Enumerable.Range(1, versions), history.Select(m => m.ToVersion).Order());
        Assert.Equal(history.Select(m => (int?)m.ToVersion).SkipLast(1).Prepend(null), history.Select(m => m.FromVersion));
    }

    [Fact]
    public async Task RegisterAsync_EveryField_IsReadBack()
    {
        var (first, second) = await TwoStoresAsync(versions: 0);
        var version = new ModelVersion("m", 0, new ArtifactRef(ArtifactKinds.Bundle, Digest.Of("bundle")))
        {
            RunId = "run-1",
            Span = "2013-05-01",
            CreatedAt = Start.AddMicroseconds(7),
            Gates = [new GateResult("auc", true, "0.93 is at least 0.9"), new GateResult("überprüft", false, "no")],
        };

        var registered = await first.RegisterAsync(version);
        var found = Assert.Single(await second.ListVersionsAsync("m"));

        Assert.Equal(version with { Version = 1, Gates = found.Gates }, found);
        Assert.Equal(version.Gates.Select(g => g.ToString()), found.Gates.Select(g => g.ToString()));
        Assert.Equal(1, registered.Version);
        Assert.False(found.PassedGates);
    }

    [Fact]
    public async Task RegisterAsync_SameBundleFromAnotherStore_KeepsItsVersion()
    {
        var (first, second) = await TwoStoresAsync(versions: 2);

        var again = await second.RegisterAsync(Version(1));

        Assert.Equal(1, again.Version);
        Assert.Equal(2, (await first.ListVersionsAsync("m")).Count);
    }

    [Fact]
    public async Task TryMoveAliasAsync_EveryField_IsReadBack()
    {
        var (first, second) = await TwoStoresAsync(versions: 1);
        var move = Move(null, 1) with { MovedAt = Start, By = "Zoë", Reason = "it's better; \"much\"", Span = "2013-05-02" };

        await first.TryMoveAliasAsync(move);

        Assert.Equal([move], await second.GetAliasHistoryAsync("m", "production"));
    }

    [Fact]
    public async Task TryMoveAliasAsync_ToAVersionThatIsNotThere_IsATypedErrorAndNoMove()
    {
        var (first, second) = await TwoStoresAsync(versions: 1);

        var error = await Assert.ThrowsAsync<StoreException>(async () => await first.TryMoveAliasAsync(Move(null, 9)));

        Assert.Equal(MetadataDiagnostics.UnknownModelVersion, error.Code);
        Assert.Empty(await second.GetAliasHistoryAsync("m", "production"));
    }

    private static bool MoveUntilDone(IModelRegistry models, int to)
    {
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            var from = models.FindAliasAsync("m", "production").AsTask().GetAwaiter().GetResult()?.Version;
            if (models.TryMoveAliasAsync(Move(from, to)).AsTask().GetAwaiter().GetResult()) return true;
        }
        return false;
    }

    private static AliasMove Move(int? from, int to) => new("m", "production", from, to);

    private static ModelVersion Version(int number) => new("m", 0, new ArtifactRef(ArtifactKinds.Bundle, Digest.Of($"bundle {number}")));

    // Each has connections of its own, as a process would have.
    private async Task<(IModelRegistry First, IModelRegistry Second)> TwoStoresAsync(int versions)
    {
        var (first, second) = (MlopsStore.Open(root).Models, MlopsStore.Open(root).Models);
        for (var number = 1; number <= versions; number++) await first.RegisterAsync(Version(number));
        return (first, second);
    }
}
