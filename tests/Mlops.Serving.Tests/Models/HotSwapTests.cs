namespace Mlops.Serving.Tests;

public sealed class HotSwapTests
{
    [Fact]
    public async Task Predict_WhileAThousandVersionsTakeOver_IsAlwaysAnsweredByExactlyOne()
    {
        const int Versions = 10;
        const int Swaps = 1000;
        var store = new FakeStore();
        for (var number = 1; number <= Versions; number++) await store.AddAsync(FakeBundle.Content(number));
        store.Point("production", 1);
        using var host = ModelHost.FromStore(store.Store, "taxi-tips@production", FakeComponents.All);
        await host.RefreshAsync();
        var predictor = host.CreatePredictor<Trip, RegressionPrediction>();
        using var stop = new CancellationTokenSource();
        var threads = Enumerable.Range(0, 4).Select(id => new Caller(predictor, id, stop.Token)).ToList();
        foreach (var thread in threads) thread.Start();
        var before = 0L;
        for (var swap = 1; swap <= Swaps; swap++)
        {
            store.Point("production", swap % Versions + 1);
            Assert.True(await host.RefreshAsync());
            if (swap == Swaps / 10) before = GC.GetTotalMemory(forceFullCollection: true);
        }
        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        await stop.CancelAsync();
        foreach (var thread in threads) thread.Join();
        Assert.All(threads, t => Assert.Null(t.Failure));
        Assert.All(threads, t => Assert.True(t.Answers > 0));
        Assert.True(growth < 2_000_000, $"memory grew by {growth} bytes over {Swaps * 9 / 10} swaps");
    }

    private sealed class Caller(IPredictor<Trip, RegressionPrediction> predictor, int id, CancellationToken stop)
    {
        private Thread? thread;

        public Exception? Failure { get; private set; }

        public int Answers { get; private set; }

        public void Start()
        {
            thread = new Thread(Run);
            thread.Start();
        }

        public void Join() => thread!.Join();

        private void Run()
        {
            try
            {
                var rows = Enumerable.Range(0, 100).Select(i => new Trip(id + i, i % 2 == 0 ? "Flash Cab" : null, 0)).ToArray();
                for (var i = 0; !stop.IsCancellationRequested; i++)
                {
                    var row = rows[i % rows.Length];
                    var prediction = predictor.Predict(row, out var version);
                    var expected = FakeModel.Expect(version.Version!.Value, row.Fare, row.Company);
                    if (prediction.Value != expected) throw new InvalidOperationException($"{version} answered {prediction.Value}, not {expected}");
                    Answers++;
                }
            }
            catch (Exception e)
            {
                Failure = e;
            }
        }
    }
}
