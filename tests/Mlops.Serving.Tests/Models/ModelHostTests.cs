using Mlops.Metadata;

namespace Mlops.Serving.Tests;

public sealed class ModelHostTests
{
    private readonly FakeStore store = new();

    [Fact]
    public async Task RefreshAsync_AliasMoves_SwapsOnce()
    {
        using var host = await ProductionAsync();
        Assert.False(await host.RefreshAsync());
        await store.AddAsync(FakeBundle.Content(2));
        store.Point("production", 2);
        Assert.True(await host.RefreshAsync());
        Assert.Equal(2, host.Current!.Info.Version);
        Assert.False(await host.RefreshAsync());
    }

    [Fact]
    public async Task RefreshAsync_ParityDiffers_KeepsTheLastGoodVersion()
    {
        using var host = await ProductionAsync();
        await store.AddAsync(FakeBundle.Content(2, replays: false));
        store.Point("production", 2);
        var error = await Assert.ThrowsAsync<ServingException>(() => host.RefreshAsync().AsTask());
        Assert.Equal("MLOPS4999", error.Code);
        Assert.Equal(1, host.Current!.Info.Version);
        Assert.Equal(1001, host.CreatePredictor<Trip, RegressionPrediction>().Predict(new Trip(1, "", 0)).Value);
    }

    [Fact]
    public async Task RefreshAsync_DamagedBundle_IsRefusedAndTriedAgain()
    {
        using var host = await ProductionAsync();
        var artifact = await store.AddAsync(FakeBundle.Content(2));
        store.Point("production", 2);
        artifact.Damage(BundleFormat.FileName);
        var error = await Assert.ThrowsAsync<ServingException>(() => host.RefreshAsync().AsTask());
        Assert.Equal(ServingDiagnostics.ModelRefused, error.Code);
        Assert.IsType<ArtifactException>(error.InnerException);
        artifact.Damage(BundleFormat.FileName);
        Assert.True(await host.RefreshAsync());
    }

    [Fact]
    public async Task RefreshAsync_FeaturesDoNotFitTheModel_IsRefused()
    {
        await store.AddAsync(FakeBundle.Content(1, featureCount: 7));
        using var host = ModelHost.FromStore(store.Store, "taxi-tips/1", FakeComponents.All);
        var error = await Assert.ThrowsAsync<ServingException>(() => host.RefreshAsync().AsTask());
        Assert.Contains(BundleDiagnostics.PartsDoNotFit, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefreshAsync_FailedGate_IsRefusedUnlessAllowed()
    {
        await store.AddAsync(FakeBundle.Content(1, passed: false));
        using var strict = ModelHost.FromStore(store.Store, "taxi-tips/1", FakeComponents.All);
        var error = await Assert.ThrowsAsync<ServingException>(() => strict.RefreshAsync().AsTask());
        Assert.Equal(ServingDiagnostics.GateNotPassed, error.Code);
        Assert.Contains("auc is 0.85", error.Message, StringComparison.Ordinal);
        using var lenient = ModelHost.FromStore(
            store.Store, "taxi-tips/1", FakeComponents.All, new ModelHostOptions { AllowFailedGates = true });
        Assert.True(await lenient.RefreshAsync());
    }

    [Theory]
    [InlineData("taxi-tip@production", "Did you mean 'taxi-tips'?")]
    [InlineData("taxi-tips@productoin", "Did you mean 'production'?")]
    [InlineData("taxi-tips/9", "Expected a version from 1 to 1")]
    public async Task RefreshAsync_NothingOfThatName_SuggestsWhatThereIs(string reference, string remedy)
    {
        using var _ = await ProductionAsync();
        using var host = ModelHost.FromStore(store.Store, reference, FakeComponents.All);
        var error = await Assert.ThrowsAsync<StoreException>(() => host.RefreshAsync().AsTask());
        Assert.Equal(MetadataDiagnostics.UnknownModelVersion, error.Code);
        Assert.Contains(remedy, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefreshAsync_StoreThrowsAnything_IsATypedError()
    {
        using var host = await ProductionAsync();
        store.Failure = new InvalidOperationException("the disk is gone");
        var error = await Assert.ThrowsAsync<ServingException>(() => host.RefreshAsync().AsTask());
        Assert.Equal(ServingDiagnostics.StoreNotReadable, error.Code);
        Assert.Equal(1, host.Current!.Info.Version);
    }

    [Fact]
    public async Task RefreshAsync_Canceled_Stops()
    {
        using var host = await ProductionAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.RefreshAsync(new CancellationToken(true)).AsTask());
    }

    [Fact]
    public async Task FromFile_OtherContent_IsAnotherVersion()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await WriteAsync(path, 1);
            using var host = ModelHost.FromFile(path, FakeComponents.All);
            Assert.True(await host.RefreshAsync());
            Assert.Null(host.Current!.Info.Version);
            Assert.Equal($"taxi-tips/{host.Current.Info.Bundle.Short}", host.Current.Info.ToString());
            Assert.False(await host.RefreshAsync());
            await WriteAsync(path, 2);
            Assert.True(await host.RefreshAsync());
            Assert.Equal(2000, host.CreatePredictor<Trip, RegressionPrediction>().Predict(new Trip(0, "", 0)).Value);
            File.Delete(path);
            Assert.Equal(ServingDiagnostics.ModelNotFound, (await Assert.ThrowsAsync<ServingException>(() => host.RefreshAsync().AsTask())).Code);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task WatchAsync_AliasMovesAndFails_ReportsAndGoesOn()
    {
        using var host = await ProductionAsync();
        using var stop = new CancellationTokenSource();
        var seen = new List<ModelRefresh>();
        await store.AddAsync(FakeBundle.Content(2, replays: false));
        await store.AddAsync(FakeBundle.Content(3));
        var progress = new Direct(refresh =>
        {
            seen.Add(refresh);
            if (seen.Count == 4) stop.Cancel();
            store.Point("production", Math.Min(seen.Count + 1, 3));
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.WatchAsync(TimeSpan.FromMilliseconds(1), progress, stop.Token));
        Assert.Equal([false, false, true, false], seen.Select(r => r.Swapped));
        Assert.Equal([1, 1, 3, 3], seen.Select(r => r.Version!.Version!.Value));
        Assert.Equal("MLOPS4999", seen[1].Failure!.Code);
    }

    [Fact]
    public async Task WatchAsync_RefusedVersion_IsLoadedOnceUntilTheAliasMovesOrSomebodyAsks()
    {
        using var host = await ProductionAsync();
        await store.AddAsync(FakeBundle.Content(2, replays: false));
        store.Point("production", 2);
        store.Opened = 0;
        var seen = await WatchAsync(host, looks: 5);
        Assert.Equal(1, store.Opened);
        Assert.All(seen, r => Assert.Equal("MLOPS4999", r.Failure!.Code));
        await Assert.ThrowsAsync<ServingException>(() => host.RefreshAsync().AsTask());
        Assert.Equal(2, store.Opened);
        store.Point("production", 1);
        Assert.Null((await WatchAsync(host, looks: 1))[0].Failure);
        store.Point("production", 2);
        Assert.NotNull((await WatchAsync(host, looks: 1))[0].Failure);
        Assert.Equal(2, store.Opened);
    }

    [Fact]
    public async Task WatchAsync_BundleThatCannotBeReadForNow_IsTriedAtEveryLook()
    {
        using var host = await ProductionAsync();
        await store.AddAsync(FakeBundle.Content(2));
        store.Point("production", 2);
        store.Opened = 0;
        store.OpenFailure = new IOException("the share is away");
        var seen = await WatchAsync(host, looks: 3);
        Assert.Equal(3, store.Opened);
        Assert.All(seen, r => Assert.Equal(ServingDiagnostics.ModelRefused, r.Failure!.Code));
        store.OpenFailure = null;
        Assert.True((await WatchAsync(host, looks: 1))[0].Swapped);
    }

    [Fact]
    public async Task RefreshAsync_Swap_LetsGoOfTheReplacedVersion()
    {
        using var host = await ProductionAsync();
        var predictor = host.CreatePredictor<Trip, RegressionPrediction>();
        var replaced = UseAndForget();
        await store.AddAsync(FakeBundle.Content(2));
        store.Point("production", 2);
        await host.RefreshAsync();
        Assert.Equal(2000, predictor.Predict(new Trip(0, "", 0)).Value);
        for (var i = 0; i < 10 && replaced.IsAlive; i++) GC.Collect();
        Assert.False(replaced.IsAlive);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        WeakReference UseAndForget()
        {
            predictor.Predict(new Trip(0, "", 0));
            return new WeakReference(host.Current!.Model);
        }
    }

    private static async Task<List<ModelRefresh>> WatchAsync(ModelHost host, int looks)
    {
        using var stop = new CancellationTokenSource();
        var seen = new List<ModelRefresh>();
        var progress = new Direct(refresh =>
        {
            seen.Add(refresh);
            if (seen.Count == looks) stop.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.WatchAsync(TimeSpan.FromMilliseconds(1), progress, stop.Token));
        return seen;
    }

    private async Task<ModelHost> ProductionAsync()
    {
        await store.AddAsync(FakeBundle.Content(1));
        store.Point("production", 1);
        var host = ModelHost.FromStore(store.Store, "taxi-tips@production", FakeComponents.All);
        await host.RefreshAsync();
        return host;
    }

    private static async Task WriteAsync(string path, int number)
    {
        await using var stream = File.Create(path);
        await BundleWriter.WriteAsync(stream, FakeBundle.Content(number));
    }

    private sealed class Direct(Action<ModelRefresh> report) : IProgress<ModelRefresh>
    {
        public void Report(ModelRefresh value) => report(value);
    }
}
