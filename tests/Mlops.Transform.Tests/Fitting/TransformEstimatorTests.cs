namespace Mlops.Transform.Tests;

public sealed class TransformEstimatorTests
{
    [Fact]
    public async Task FitAsync_NoRows_IsRefused()
    {
        using var batch = Table.Of(Table.Texts("c"));
        var error = await Assert.ThrowsAsync<ModelException>(() => batch.FitAsync(t => t.Hash(batch.Schema.Text("c"), 4)));
        Assert.Equal(TransformDiagnostics.NothingToLearn, error.Code);
        Assert.Contains("no rows", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FitAsync_UnknownColumn_SuggestsTheNearest()
    {
        using var batch = Table.Of(Table.Doubles("trip_miles", 1, 2));
        var error = await Assert.ThrowsAsync<SchemaException>(() => batch.FitAsync(t => t.Standardize(new NumberColumn("trip_milse", ColumnType.Float64))));
        Assert.Contains("'trip_miles'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FitAsync_OtherColumns_AreNotRead()
    {
        using var batch = RandomTable.Create(41, 50);
        var source = new MemorySource(batch, 10);
        DataSchema? asked = null;
        var spy = new SpySource(source, request => asked = request.Schema);
        var train = new TrainingSet<Row>(new Dataset<Row>(spy, batch.Schema));
        await new TransformBuilder().Label(batch.Schema.Number("tips") > 1).Standardize(batch.Schema.Number("fare")).Build()
            .FitAsync(train);
        Assert.Equal(["fare"], asked!.Names);
    }

    [Fact]
    public async Task FitAsync_Cancelled_Stops()
    {
        using var batch = RandomTable.Create(42, 500);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        var estimator = RandomTable.Build(new TransformBuilder(), batch.Schema).Build();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await estimator.FitAsync(batch.Train(10),
            cancellationToken: stop.Token));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public async Task FitAsync_InAnyCulture_WritesTheSameBytes(string culture)
    {
        using var batch = RandomTable.Create(43, 400);
        var expected = MemoryArtifact.Of(await RandomTable.FitAsync(batch)).Text;
        var former = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);
            var artifact = MemoryArtifact.Of(await RandomTable.FitAsync(batch));
            Assert.Equal(expected, artifact.Text);
            Assert.True(artifact.Load().ReplayParity() > 0);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = former;
        }
    }

    [Fact]
    public async Task FitAsync_EstimatorUsedTwiceAtOnce_GivesTheSame()
    {
        using var batch = RandomTable.Create(44, 600);
        var estimator = RandomTable.Build(new TransformBuilder(), batch.Schema).Build();
        var fitted = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await estimator.FitAsync(batch.Train(100))));
        Assert.Single(fitted.Select(f => MemoryArtifact.Of(f).Text).Distinct());
    }
}
