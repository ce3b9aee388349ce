namespace Mlops.Training.Tests;

public sealed class TrainingRowsTests
{
    [Theory]
    [InlineData(long.MaxValue, true, 1)]
    [InlineData(0, false, 3)]
    public async Task OpenAsync_MemoryBound_DecidesWhetherTheRowsAreReadAgain(long bound, bool isCached, int passes)
    {
        var features = Generated.Features(5000);
        var rows = await OpenAsync(features, bound);
        Assert.Equal(isCached, rows.IsCached);
        Assert.Equal(5000, (await CountAsync(rows)).Sum());
        Assert.Equal(5000, (await CountAsync(rows)).Sum());
        Assert.Equal(passes, features.Passes);
    }

    [Fact]
    public async Task VisitAsync_CachedOrNot_GivesEachSlotTheSameRows()
    {
        // More than one wave: 16 blocks of 2048 rows, and some.
        var cached = await CountAsync(await OpenAsync(Generated.Features(40_000), long.MaxValue));
        var read = await CountAsync(await OpenAsync(Generated.Features(40_000, batchSize: 777), 0));
        Assert.Equal(cached, read);
        Assert.Equal(40_000 - 19 * 2048 + 2048, cached[3]);
    }

    [Fact]
    public async Task OpenAsync_MissingLabels_AreSkippedAndCounted()
    {
        var data = Generated.Rows(300).Select((r, i) => i % 3 == 0 ? r with { Label = double.NaN } : r).ToList();
        var rows = await OpenAsync(new ArrayFeatures(ArrayFeatures.LayoutOf(11, 5), data), long.MaxValue);
        Assert.Equal((100, 200), (rows.SkippedRows, rows.Moments.Rows));
        Assert.Equal(data.Count(r => r.Label == 1), rows.Moments.Positives);
        Assert.Equal(200, (await CountAsync(rows)).Sum());
    }

    [Fact]
    public async Task OpenAsync_FeatureThatIsNaN_IsNamed()
    {
        var data = Generated.Rows(10).ToList();
        data[6].Dense[4] = float.NaN;
        var error = await Assert.ThrowsAsync<ModelException>(async () =>
            await OpenAsync(new ArrayFeatures(ArrayFeatures.LayoutOf(11, 5), data, 4), long.MaxValue));
        Assert.Equal(TrainingDiagnostics.FeatureNotFinite, error.Code);
        Assert.Contains("'number4'", error.Message, StringComparison.Ordinal);
        Assert.Contains("row 7 of the training set", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moments_OfEveryFeature_EqualTheirDefinition()
    {
        var data = Generated.Rows(700);
        var moments = (await OpenAsync(new ArrayFeatures(ArrayFeatures.LayoutOf(11, 5), data), long.MaxValue)).Moments;
        for (var feature = 0; feature < 16; feature++)
        {
            var values = data.Select(r => feature < 11
                ? r.Dense[feature] : r.Sparse.Where(s => s.Feature == feature).Sum(s => (double)s.Value)).ToList();
            var mean = values.Average();
            Assert.Equal(mean, moments.Mean(feature), 1e-12);
            Assert.Equal(values.Average(v => (v - mean) * (v - mean)), moments.Variance(feature), 1e-12);
        }
    }

    [Fact]
    public async Task VisitAsync_Cancelled_Stops()
    {
        var rows = await OpenAsync(Generated.Features(100), long.MaxValue);
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await rows.VisitAsync((_, _) => { }, source.Token));
    }

    private static ValueTask<TrainingRows> OpenAsync(IFeatureSource features, long bound) =>
        TrainingRows.OpenAsync(new RowReader(features, 0, 1), ModelTask.BinaryClassification, bound, 3, default);

    private static async Task<int[]> CountAsync(TrainingRows rows)
    {
        var counts = new int[RowReader.WaveSize];
        await rows.VisitAsync((slot, block) => counts[slot] += block.Count, default);
        return counts;
    }
}
