using Mlops.Data;

namespace Mlops.Transform.Tests;

public sealed class SpanFitTests
{
    private static readonly DataSchema Schema = RandomTable.Create(1, 1).Schema;

    private static readonly TransformEstimator All = RandomTable.Build(new TransformBuilder(), Schema).Build();

    /// <summary>The second pass reads what the first one learned.</summary>
    private static readonly TransformEstimator TwoPasses = new TransformBuilder()
        .Standardize(Schema.Number("fare")).AsNumber(out var scaled).Bucketize(scaled, buckets: 5)
        .OneHot(Schema.Text("company"), maxSize: 20).Build();

    [Fact]
    public async Task FitAsync_OverSpans_GivesTheBitsOfOneFitOverAllRows()
    {
        using var folder = new SpanFolder();
        var spans = await folder.DaysAsync(1, 2, 3);
        var expected = BytesOf(await All.FitAsync(folder.Whole(1, 2, 3)));
        Assert.Equal(expected, BytesOf((await All.FitAsync(spans, folder.Cache)).Transform));
        Assert.Equal(expected, BytesOf((await All.FitAsync([.. spans.Reverse()], folder.Cache, 1)).Transform));
    }

    [Fact]
    public async Task FitAsync_OverARollingWindow_ReadsOnlyTheNewSpan()
    {
        using var folder = new SpanFolder();
        var spans = await folder.DaysAsync(1, 2, 3, 4);
        var first = await All.FitAsync(spans[..3], folder.Cache);
        Assert.All(first.Readings, r => Assert.Equal((SpanOrigin.Read, 300L), (r.Origin, r.RowCount)));
        var heard = new List<SpanReading>();
        var next = await All.FitAsync(spans[1..], folder.Cache, progress: new Listener(heard));
        Assert.Equal([SpanOrigin.Cache, SpanOrigin.Cache, SpanOrigin.Read], next.Readings.Take(3).Select(r => r.Origin));
        Assert.Equal(next.Readings, heard);
        Assert.Equal(BytesOf(await All.FitAsync(folder.Whole(2, 3, 4))), BytesOf(next.Transform));
    }

    [Fact]
    public async Task FitAsync_InTwoPasses_ReadsASpanAgainWhenWhatItDependsOnWasLearnedAnew()
    {
        using var folder = new SpanFolder();
        var spans = await folder.DaysAsync(1, 2, 3);
        await TwoPasses.FitAsync(spans[..2], folder.Cache);
        var same = await TwoPasses.FitAsync(spans[..2], folder.Cache);
        Assert.All(same.Readings, r => Assert.Equal(SpanOrigin.Cache, r.Origin));
        var next = await TwoPasses.FitAsync(spans[1..], folder.Cache);
        Assert.Equal(
            [(0, 0, SpanOrigin.Cache), (0, 1, SpanOrigin.Read), (1, 0, SpanOrigin.Read), (1, 1, SpanOrigin.Read)],
            next.Readings.Select(r => (r.Pass, r.Span, r.Origin)));
        Assert.Equal(BytesOf(await TwoPasses.FitAsync(folder.Whole(2, 3))), BytesOf(next.Transform));
    }

    [Fact]
    public async Task FitAsync_FileChanged_ReadsItAgain()
    {
        using var folder = new SpanFolder();
        var spans = await folder.DaysAsync(1, 2);
        await TwoPasses.FitAsync(spans, folder.Cache);
        await folder.DayAsync(2, seed: 77);
        var fit = await TwoPasses.FitAsync(spans, folder.Cache);
        Assert.Equal([SpanOrigin.Cache, SpanOrigin.Read], fit.Readings.Take(2).Select(r => r.Origin));
        Assert.Equal(BytesOf(await TwoPasses.FitAsync(folder.Whole(1, 2))), BytesOf(fit.Transform));
    }

    [Fact]
    public async Task FitAsync_AnotherOptionOrAnotherSplit_ReadsAgain()
    {
        using var folder = new SpanFolder();
        var day = await folder.DayAsync(1);
        await TwoPasses.FitAsync([day], folder.Cache);
        var other = new TransformBuilder().Standardize(Schema.Number("fare")).AsNumber(out var x).Bucketize(x, buckets: 6)
            .OneHot(Schema.Text("company"), maxSize: 21).Build();
        Assert.Equal(SpanOrigin.Read, (await other.FitAsync([day], folder.Cache)).Readings[0].Origin);
        foreach (var share in (double[])[0.2, 0.3])
        {
            var (train, _) = day.Data.Split(byKey: Schema.Handle("stamp"), holdout: share);
            var fit = await TwoPasses.FitAsync([train], folder.Cache);
            Assert.Equal(SpanOrigin.Read, fit.Readings[0].Origin);
            Assert.Equal(BytesOf(await TwoPasses.FitAsync(train)), BytesOf(fit.Transform));
            Assert.Equal(SpanOrigin.Cache, (await TwoPasses.FitAsync([train], folder.Cache)).Readings[0].Origin);
        }
    }

    [Fact]
    public async Task FitAsync_SourceWithoutFiles_IsAlwaysRead()
    {
        using var folder = new SpanFolder();
        using var batch = RandomTable.Create(5, 200);
        for (var i = 0; i < 2; i++)
        {
            var fit = await TwoPasses.FitAsync([batch.Train()], folder.Cache);
            Assert.All(fit.Readings, r => Assert.Equal(SpanOrigin.NotCached, r.Origin));
            Assert.False(Directory.Exists(folder.CacheFolder));
        }
    }

    [Fact]
    public async Task FitAsync_FileReplacedWhileItIsRead_IsNotCached()
    {
        using var folder = new SpanFolder();
        var day = await folder.DayAsync(1);
        var turning = new SpySource(day.Data.Source, _ => folder.DayAsync(1, seed: 9).GetAwaiter().GetResult());
        var fit = await TwoPasses.FitAsync([new TrainingSet<Row>(day.Data with { Source = turning })], folder.Cache);
        Assert.Equal(SpanOrigin.NotCached, fit.Readings[0].Origin);
    }

    [Fact]
    public async Task FitAsync_WithoutSpans_IsMlops4040()
    {
        var error = await Assert.ThrowsAsync<ModelException>(async () => await All.FitAsync(Array.Empty<TrainingSet<Row>>(), new FileAnalysisCache("none")));
        Assert.Equal(TransformDiagnostics.NoSpans, error.Code);
    }

    [Fact]
    public async Task FitAsync_ColumnMissingInOneSpan_IsATypedErrorThatNamesIt()
    {
        using var folder = new SpanFolder();
        using var narrow = Table.Of(Table.Doubles("x", 1));
        var day = await folder.DayAsync(1);
        var error = await Assert.ThrowsAsync<SchemaException>(async () => await All.FitAsync([day, narrow.Train()], folder.Cache));
        Assert.Contains("memory", error.Problem.Where, StringComparison.Ordinal);
    }

    private static string BytesOf(FittedTransform transform) => MemoryArtifact.Of(transform).Text;

    private sealed class Listener(List<SpanReading> heard) : IProgress<SpanReading>
    {
        public void Report(SpanReading value) => heard.Add(value);
    }
}
