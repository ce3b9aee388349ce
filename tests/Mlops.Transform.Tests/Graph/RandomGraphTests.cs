using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Transform.Tests;

/// <summary>What holds for one graph of operations holds for all.</summary>
public sealed class RandomGraphTests
{
    [Fact]
    public void AnyGraph_SavedLoadedAndAppliedInAnyWay_GivesTheSameBits()
    {
        var fitted = 0;
        Prop.ForAll<int>(seed =>
        {
            using var train = RandomTable.Create(seed, 160);
            if (RandomGraph.TryFit(seed, train, 160) is not { } transform) return;
            fitted++;
            var artifact = MemoryArtifact.Of(transform);
            var loaded = artifact.Load();
            Assert.Equal(artifact.Text, MemoryArtifact.Of(loaded).Text);
            Assert.Equal(artifact.Text, MemoryArtifact.Of(RandomGraph.TryFit(seed, train, 37)!).Text);
            Assert.Equal(transform.Parity.Rows.RowCount, loaded.ReplayParity());
            using var test = RandomExtremes.Create(~seed, 60);
            var expected = RowOutcomes.InABatch(transform, test);
            Assert.Equal(expected, RowOutcomes.InABatch(loaded, test));
            Assert.Equal(expected, RowOutcomes.Bound(loaded, test));
            Assert.Equal(expected, RowOutcomes.AsRecords<RandomRow>(loaded, test));
        }).QuickCheckThrowOnFailure();
        Assert.True(fitted > 60, $"{fitted} graphs could be fitted");
    }
}
