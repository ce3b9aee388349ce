using Mlops.Metadata;

namespace Mlops.Pipelines.Tests;

public sealed class StepCacheTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("mlops-cache-").FullName;
    private readonly MlopsStore store;
    private readonly Pipeline pipeline;
    private Step<string> last = null!;

    public StepCacheTests()
    {
        store = new MlopsStore(new FileArtifactStore(root), new MemoryRunStore(), new MemoryModelRegistry(), root);
        pipeline = Pipeline.Define("p", p => last = p.Constant("a", "whole text").Append("b", ", and more"));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Theory]
    [InlineData("one byte changed")]
    [InlineData("cut short")]
    [InlineData("gone")]
    public async Task RunAsync_CachedArtifactDamaged_IsComputedAgainAndWholeAfterwards(string damage)
    {
        var first = await pipeline.RunAsync(store);
        var file = Directory.EnumerateFiles(root, TextSteps.File, SearchOption.AllDirectories)
            .Single(f => File.ReadAllText(f) == "whole text");
        Damage(file, damage);

        var second = await pipeline.RunAsync(store);

        Assert.Equal("a:Computed b:Cached", string.Join(" ", second.Steps.Select(s => $"{s.Step}:{s.Status}")));
        Assert.Equal(first.Steps.Select(s => s.Artifact), second.Steps.Select(s => s.Artifact));
        Assert.Equal("whole text", TextSteps.Read(await store.Artifacts.OpenAsync(second.Steps[0].Artifact!)));
        Assert.Equal("whole text, and more", await second.GetAsync(last));
        Assert.Equal("a:Cached b:Cached", await pipeline.RunAsync(store).StatusesAsync());
    }

    [Fact]
    public async Task FindAsync_KeyThatWasNeverComputed_FindsNothing() =>
        Assert.Null(await StepCache.FindAsync(store, Digest.Of("never"), CancellationToken.None));

    [Fact]
    public async Task FindAsync_ArtifactDeletedFromTheStore_FindsNothing()
    {
        var run = await pipeline.RunAsync(store);
        var key = (await store.Runs.ListExecutionsAsync(run.RunId))[0].CacheKey;
        Assert.NotNull(await StepCache.FindAsync(store, key, CancellationToken.None));

        var emptied = new MlopsStore(new MemoryArtifactStore(), store.Runs, store.Models, "emptied");

        Assert.Null(await StepCache.FindAsync(emptied, key, CancellationToken.None));
    }

    private static void Damage(string file, string damage)
    {
        File.SetAttributes(file, FileAttributes.Normal);
        var bytes = File.ReadAllBytes(file);
        if (damage == "gone") File.Delete(file);
        else if (damage == "cut short") File.WriteAllBytes(file, bytes[..^1]);
        else
        {
            bytes[3] ^= 1;
            File.WriteAllBytes(file, bytes);
        }
    }
}
