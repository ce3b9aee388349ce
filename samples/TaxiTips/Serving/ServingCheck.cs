namespace TaxiTips;

/// <summary>Loads the production model as a service would, and measures one prediction.</summary>
/// <param name="Version">The version that answers.</param>
/// <param name="ParityRowsReplayed">Rows that were replayed bit for bit before it answered.</param>
/// <param name="NanosecondsPerPrediction">One typed row to one prediction, on one thread: the median of nine rounds.</param>
/// <param name="BytesPerPrediction">Memory allocated for one prediction after warm-up.</param>
/// <param name="RowsPerSecond">Many rows at once, on one thread.</param>
internal sealed record ServingCheck(
    string Version, int ParityRowsReplayed, double NanosecondsPerPrediction, double BytesPerPrediction, double RowsPerSecond)
{
    private const int Predictions = 200_000;
    private const int Rounds = 9;

    // The runtime compiles hot code anew in the background; a service is past that after its first second.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.7);

    public static async Task<ServingCheck> MeasureAsync(MlopsStore store, CancellationToken cancellationToken)
    {
        using var host = ModelHost.FromStore(store, "taxi-tips@production", MlopsComponents.Referenced);
        await host.RefreshAsync(cancellationToken);
        var served = host.Current!.Info;
        var predictor = host.CreatePredictor<TaxiTrip, TipPrediction>();
        var trips = TripGenerator.Generate(4, DayTraits.Drifted, 1000).ToArray();
        for (var begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin) < WarmUp;) Predict(predictor, trips, trips.Length);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Span<double> rounds = stackalloc double[Rounds];
        foreach (ref var round in rounds)
        {
            var start = Stopwatch.GetTimestamp();
            Predict(predictor, trips, Predictions / Rounds);
            round = Stopwatch.GetElapsedTime(start).TotalNanoseconds / (Predictions / Rounds);
        }
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        rounds.Sort();
        return new ServingCheck(
            served.ToString(),
            served.ParityRows,
            rounds[Rounds / 2],
            (double)bytes / Predictions,
            BatchRate(predictor, trips));
    }

    private static double Predict(IPredictor<TaxiTrip, TipPrediction> predictor, TaxiTrip[] trips, int count)
    {
        var sum = 0.0;
        for (var i = 0; i < count; i++) sum += predictor.Predict(trips[i % trips.Length]).Probability;
        return sum;
    }

    private static double BatchRate(IPredictor<TaxiTrip, TipPrediction> predictor, TaxiTrip[] trips)
    {
        const int rounds = 100;
        var predictions = new TipPrediction[trips.Length];
        predictor.PredictMany(trips, predictions);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < rounds; i++) predictor.PredictMany(trips, predictions);
        return rounds * trips.Length / clock.Elapsed.TotalSeconds;
    }
}
