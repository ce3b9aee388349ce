using Mlops.Metadata;

namespace Mlops.Testing;

/// <summary>
/// What every <see cref="IModelRegistry"/> must do. Call <see cref="CheckAsync"/> from a test; it throws at the first broken
/// promise.
/// </summary>
/// <param name="create">Creates an empty registry.</param>
public sealed class ModelRegistryConformance(Func<IModelRegistry> create)
{
    private static readonly Expect Expect = new(nameof(IModelRegistry));
    private static readonly DateTimeOffset Time = new(2013, 5, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Checks all promises.</summary>
    /// <param name="cancellationToken">Stops the checks.</param>
    /// <exception cref="ConformanceException">A promise is not kept.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken = default)
    {
        await NumbersVersionsAsync(create(), cancellationToken);
        await MovesAliasesAsync(create(), cancellationToken);
        await RefusesBadNamesAsync(create(), cancellationToken);
        await RegistersOnceUnderContentionAsync(create(), cancellationToken);
        await LetsOneMoverWinAsync(create(), cancellationToken);
    }

    private static async Task NumbersVersionsAsync(IModelRegistry registry, CancellationToken cancellationToken)
    {
        var evidence = new GateResult("auc >= 0.9", false, "measured 0.8") { Measured = 0.8, Threshold = 0.9, Slice = "hour=3" };
        var first = await registry.RegisterAsync(
            Version("m", "one") with { Version = 77, RunId = "r", Span = "d1", CreatedAt = Time, Gates = [evidence] }, cancellationToken);
        Expect.Equal(1, first.Version, "The first version is 1, whatever number was passed.");
        Expect.Equal(2, (await registry.RegisterAsync(Version("m", "two"), cancellationToken)).Version, "The next version is 2.");
        Expect.Equal(1, (await registry.RegisterAsync(Version("m", "one"), cancellationToken)).Version, "A bundle keeps its version.");
        Expect.Equal(1, (await registry.RegisterAsync(Version("another", "one"), cancellationToken)).Version, "Every model counts for itself.");
        Expect.Sequence(["another", "m"], await registry.ListModelsAsync(cancellationToken), "Models are listed in ordinal order.");
        var found = (await registry.ListVersionsAsync("m", cancellationToken))[0];
        Expect.Equal(("r", "d1", Time, false), (found.RunId, found.Span, found.CreatedAt, found.PassedGates), "A version is read back.");
        Expect.Sequence([evidence], found.Gates, "The evidence of the gates is read back.");
        Expect.Equal(0, (await registry.ListVersionsAsync("none", cancellationToken)).Count, "An unknown model has no versions.");
    }

    private static async Task MovesAliasesAsync(IModelRegistry registry, CancellationToken cancellationToken)
    {
        await registry.RegisterAsync(Version("m", "one"), cancellationToken);
        await registry.RegisterAsync(Version("m", "two"), cancellationToken);
        Expect.True(await registry.FindAliasAsync("m", "production", cancellationToken) is null, "An alias that was never set is null.");
        var first = Move(null, 1) with { MovedAt = Time, By = "run r", Reason = "all gates passed", Span = "d1" };
        Expect.True(await registry.TryMoveAliasAsync(first, cancellationToken), "A new alias is set.");
        Expect.True(!await registry.TryMoveAliasAsync(Move(null, 2), cancellationToken), "A move from where the alias no longer stands is refused.");
        Expect.True(!await registry.TryMoveAliasAsync(Move(2, 1), cancellationToken), "A move from where the alias never stood is refused.");
        Expect.Equal(1, (await registry.FindAliasAsync("m", "production", cancellationToken))!.Version, "A refused move changes nothing.");
        Expect.True(await registry.TryMoveAliasAsync(Move(1, 2), cancellationToken), "A move from where the alias stands succeeds.");
        await registry.TryMoveAliasAsync(Move(null, 1) with { Alias = "champion" }, cancellationToken);
        var history = await registry.GetAliasHistoryAsync("m", "production", cancellationToken);
        Expect.Sequence([first, Move(1, 2)], history, "The history is complete, oldest first.");
        var aliases = await registry.GetAliasesAsync("m", cancellationToken);
        Expect.Equal("champion=1 production=2", string.Join(" ", aliases.OrderBy(a => a.Key).Select(a => $"{a.Key}={a.Value}")), "All aliases are told.");
        await Expect.ThrowsAsync<StoreException>(
            () => registry.TryMoveAliasAsync(Move(2, 9), cancellationToken).AsTask(), "An alias cannot move to a version that does not exist.");
        await Expect.ThrowsAsync<StoreException>(
            () => registry.TryMoveAliasAsync(Move(null, 1) with { Model = "none" }, cancellationToken).AsTask(), "Nor to a model that does not exist.");
    }

    private static async Task RefusesBadNamesAsync(IModelRegistry registry, CancellationToken cancellationToken)
    {
        await registry.RegisterAsync(Version("m", "one"), cancellationToken);
        foreach (var name in (string[])["", "a/b", "a@b", "a b", "é"])
        {
            await Expect.ThrowsAsync<StoreException>(
                () => registry.RegisterAsync(Version(name, "x"), cancellationToken).AsTask(), $"A model may not be named '{name}'.");
            await Expect.ThrowsAsync<StoreException>(
                () => registry.TryMoveAliasAsync(Move(null, 1) with { Alias = name }, cancellationToken).AsTask(),
                $"An alias may not be named '{name}'.");
        }
    }

    private static async Task RegistersOnceUnderContentionAsync(IModelRegistry registry, CancellationToken cancellationToken)
    {
        await Task.WhenAll(Enumerable.Range(0, 32).Select(async i =>
        {
            await Task.Yield();
            await registry.RegisterAsync(Version("m", $"bundle {i % 8}"), cancellationToken);
        }));
        var versions = await registry.ListVersionsAsync("m", cancellationToken);
        Expect.Sequence(Enumerable.Range(1, 8), versions.Select(v => v.Version), "Versions have no gaps and no doubles under contention.");
    }

    private static async Task LetsOneMoverWinAsync(IModelRegistry registry, CancellationToken cancellationToken)
    {
        await registry.RegisterAsync(Version("m", "one"), cancellationToken);
        await registry.RegisterAsync(Version("m", "two"), cancellationToken);
        var won = await Task.WhenAll(Enumerable.Range(0, 16).Select(async i =>
        {
            await Task.Yield();
            return await registry.TryMoveAliasAsync(Move(null, 1 + i % 2), cancellationToken);
        }));
        Expect.Equal(1, won.Count(w => w), "Of several moves from the same place exactly one succeeds.");
        Expect.Equal(1, (await registry.GetAliasHistoryAsync("m", "production", cancellationToken)).Count, "Refused moves leave no history.");
    }

    private static AliasMove Move(int? from, int to) => new("m", "production", from, to);

    private static ModelVersion Version(string model, string bundle) =>
        new(model, 0, new ArtifactRef(ArtifactKinds.Bundle, Digest.Of(bundle)));
}
