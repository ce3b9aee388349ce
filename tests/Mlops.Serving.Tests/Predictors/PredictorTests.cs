namespace Mlops.Serving.Tests;

public sealed class PredictorTests
{
    [Fact]
    public async Task Predict_Row_GivesScoreAndVersion()
    {
        using var host = await HostAsync();
        var predictor = host.CreatePredictor<Trip, RegressionPrediction>();
        var prediction = predictor.Predict(new Trip(12.5, "Flash Cab", 99), out var version);
        Assert.Equal(FakeModel.Expect(1, 12.5, "Flash Cab"), prediction.Value);
        Assert.Equal("taxi-tips/1", version.ToString());
        Assert.Equal(5, version.ParityRows);
        Assert.Equal(version, predictor.Version);
    }

    [Fact]
    public async Task Predict_MissingValue_StaysMissing()
    {
        using var host = await HostAsync();
        Assert.Equal(1007, host.CreatePredictor<Trip, RegressionPrediction>().Predict(new Trip(7, null, 0)).Value);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1024)]
    [InlineData(2500)]
    public async Task PredictMany_Rows_EqualsRowByRow(int count)
    {
        using var host = await HostAsync();
        var predictor = host.CreatePredictor<Trip, RegressionPrediction>();
        var rows = Enumerable.Range(0, count).Select(i => new Trip(i * 0.37, i % 3 == 0 ? null : new string('x', i % 7), 0)).ToArray();
        var many = new RegressionPrediction[count];
        predictor.PredictMany(rows, many);
        Assert.Equal(rows.Select(predictor.Predict), many);
    }

    [Fact]
    public async Task PredictMany_TooLittleRoom_Throws()
    {
        using var host = await HostAsync();
        var predictor = host.CreatePredictor<Trip, RegressionPrediction>();
        Assert.Throws<ArgumentException>(() => predictor.PredictMany(new Trip[2], new RegressionPrediction[1]));
    }

    [Fact]
    public async Task Predict_AfterWarmUp_AllocatesNothing()
    {
        using var host = await HostAsync();
        var predictor = host.CreatePredictor<Trip, RegressionPrediction>();
        var row = new Trip(12.5, "Flash Cab", 0);
        for (var i = 0; i < 100; i++) predictor.Predict(row);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10_000; i++) predictor.Predict(row);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public async Task PredictMany_AfterWarmUp_AllocatesNothing()
    {
        using var host = await HostAsync();
        var predictor = host.CreatePredictor<Trip, RegressionPrediction>();
        var rows = Enumerable.Range(0, 2000).Select(i => new Trip(i, "Flash Cab", 0)).ToArray();
        var predictions = new RegressionPrediction[rows.Length];
        for (var i = 0; i < 5; i++) predictor.PredictMany(rows, predictions);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 50; i++) predictor.PredictMany(rows, predictions);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public async Task Predict_FromManyThreads_EqualsTheSerialAnswers()
    {
        using var host = await HostAsync();
        var predictor = host.CreatePredictor<Trip, RegressionPrediction>();
        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 64 }, thread =>
        {
            for (var i = 0; i < 2000; i++)
            {
                var company = new string('c', (thread + i) % 40);
                Assert.Equal(FakeModel.Expect(1, thread + i, company), predictor.Predict(new Trip(thread + i, company, 0)).Value);
            }
        });
    }

    [Fact]
    public async Task Predict_RowThatThrows_LeavesThePredictorUsable()
    {
        using var host = await HostAsync();
        var predictor = host.CreatePredictor<BrokenTrip, RegressionPrediction>();
        for (var i = 0; i < 50; i++)
        {
            Assert.Throws<InvalidOperationException>(() => predictor.Predict(new BrokenTrip(true)));
            Assert.Equal(1003, predictor.Predict(new BrokenTrip(false)).Value);
        }
    }

    [Fact]
    public async Task Predict_NothingLoaded_ThrowsTypedError()
    {
        var store = new FakeStore();
        await store.AddAsync(FakeBundle.Content(1));
        using var host = ModelHost.FromStore(store.Store, "taxi-tips/1", FakeComponents.All);
        var predictor = host.CreatePredictor<Trip, RegressionPrediction>();
        Assert.Null(predictor.Version);
        Assert.Equal(ServingDiagnostics.ModelNotLoaded, Assert.Throws<ServingException>(() => predictor.Predict(new Trip(1, "", 0))).Code);
    }

    [Fact]
    public async Task CreatePredictor_RecordWithoutNeededColumns_NamesThem()
    {
        using var host = await HostAsync();
        var error = Assert.Throws<ServingException>(host.CreatePredictor<OtherTrip, RegressionPrediction>);
        Assert.Equal(ServingDiagnostics.RowDoesNotFit, error.Code);
        Assert.Contains("'company' is missing. Did you mean 'companys'?", error.Message, StringComparison.Ordinal);
        Assert.Contains("'fare' is float32 and the model reads float64", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefreshAsync_VersionThatDoesNotFitARegisteredRecord_IsRefused()
    {
        var store = new FakeStore();
        await store.AddAsync(FakeBundle.Content(1));
        using var host = ModelHost.FromStore(store.Store, "taxi-tips/1", FakeComponents.All);
        host.CreatePredictor<OtherTrip, RegressionPrediction>();
        var error = await Assert.ThrowsAsync<ServingException>(() => host.RefreshAsync().AsTask());
        Assert.Equal(ServingDiagnostics.RowDoesNotFit, error.Code);
        Assert.Null(host.Current);
    }

    internal static async Task<ModelHost> HostAsync()
    {
        var store = new FakeStore();
        await store.AddAsync(FakeBundle.Content(1));
        var host = ModelHost.FromStore(store.Store, "taxi-tips/1", FakeComponents.All);
        await host.RefreshAsync();
        return host;
    }

    private sealed record BrokenTrip(bool Throws) : IDataRow<BrokenTrip>
    {
        public static DataSchema Schema { get; } = new(new Field("fare", ColumnType.Float64), new Field("company", ColumnType.String));

        public static void Append(BrokenTrip row, BatchBuilder batch)
        {
            batch.Primitive<double>(0).Append(3);
            if (row.Throws) throw new InvalidOperationException("a property throws");
            batch.Text(1).Append("");
        }

        public static BrokenTrip Read(DataBatch batch, int row) => throw new NotSupportedException();
    }
}
