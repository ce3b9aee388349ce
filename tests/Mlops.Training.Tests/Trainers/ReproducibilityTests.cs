using System.Globalization;

namespace Mlops.Training.Tests;

public sealed class ReproducibilityTests
{
    private static readonly LogisticRegression Trainer = new() { Seed = 7, L1 = 1e-4, ClassWeights = ClassWeights.Balanced,
        EarlyStop = new() };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public async Task TrainAsync_WithAnyNumberOfThreads_GivesTheSameBytes(int threads)
    {
        var features = Generated.Features(40_000, batchSize: 5000);
        var expected = await (Trainer with { DegreeOfParallelism = 3 }).BytesAsync(features);
        Assert.Equal(expected, await (Trainer with { DegreeOfParallelism = threads }).BytesAsync(features));
    }

    [Fact]
    public async Task TrainAsync_CachedOrReadAgainOrPartlyKept_GivesTheSameBytes()
    {
        var cached = Generated.Features(40_000, batchSize: 5000);
        var expected = await Trainer.BytesAsync(cached);
        Assert.Equal(1, cached.Passes);
        foreach (var limit in new[] { 0L, 1_500_000L })
        {
            var streamed = Generated.Features(40_000, batchSize: 5000);
            Assert.Equal(expected, await (Trainer with { MaxMemoryBytes = limit }).BytesAsync(streamed));
            Assert.True(streamed.Passes > 5, $"{streamed.Passes} passes");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(999)]
    [InlineData(100_000)]
    public async Task TrainAsync_WithAnyBatchSize_GivesTheSameBytes(int batchSize) => Assert.Equal(
        await Trainer.BytesAsync(Generated.Features(5000)), await Trainer.BytesAsync(Generated.Features(5000, batchSize)));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public async Task TrainAsync_InAnyCulture_GivesTheSameBytes(string culture)
    {
        var expected = await Trainer.BytesAsync(Generated.Features(500));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(expected, await Trainer.BytesAsync(Generated.Features(500)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task TrainAsync_WithAnotherSeed_HoldsOtherRowsBack()
    {
        var one = (LinearModel)(await Trainer.TrainAsync(Generated.Features(2000))).Model;
        var other = (LinearModel)(await (Trainer with { Seed = 8 }).TrainAsync(Generated.Features(2000))).Model;
        Assert.NotEqual(one.Weights.ToArray(), other.Weights.ToArray());
    }
}
