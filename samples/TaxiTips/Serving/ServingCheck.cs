using System.Runtime;

namespace TaxiTips;

/// <summary>Loads the production model as a service would, and measures one prediction.</summary>
/// <param name="Version">The version that answers.</param>
/// <param name="ParityRowsReplayed">Rows that were replayed bit for bit before it answered.</param>
/// <param name="MillisecondsToFirst">The very first prediction, whose code is compiled on the way.</param>
/// <param name="NanosecondsPerPrediction">One typed row to one prediction once the code is compiled, on one thread: the median of many short rounds.</param>
/// <param name="BytesPerPrediction">Memory allocated for one prediction after warm-up.</param>
/// <param name="RowsPerSecond">Many rows at once, on one thread.</param>
internal sealed record ServingCheck(
    string Version, int ParityRowsReplayed, double MillisecondsToFirst, double NanosecondsPerPrediction, double BytesPerPrediction, double RowsPerSecond)
{
    // Rounds so short that most of them are not interrupted, and so many that the median tells what a call takes.
    private const int Rounds = 999;
    private const int PerRound = 200;
    private const int BatchRounds = 99;

    // The runtime compiles hot code anew in the background, and once more when it has seen how it runs; until then a call takes several times
    // as long. It is done when nothing was compiled and nothing got faster for a while: how soon depends on what else the machine does.
    private static readonly TimeSpan Unchanged = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan MostWarmUp = TimeSpan.FromSeconds(10);

    public static async Task<ServingCheck> MeasureAsync(MlopsStore store, CancellationToken cancellationToken)
    {
        using var host = ModelHost.FromStore(store, "taxi-tips@production", MlopsComponents.Referenced);
        await host.RefreshAsync(cancellationToken);
        var served = host.Current!.Info;
        var predictor = host.CreatePredictor<TaxiTrip, TipPrediction>();
        var trips = TripGenerator.Generate(4, DayTraits.Drifted, 1000).ToArray();
        var first = TimeOf(predictor, trips, 1) / 1e6;
        WarmUp(predictor, trips);
        Span<double> rounds = new double[Rounds];
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (ref var round in rounds) round = TimeOf(predictor, trips, PerRound);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        rounds.Sort();
        return new ServingCheck(
            served.ToString(),
            served.ParityRows,
            first,
            rounds[Rounds / 2],
            (double)bytes / (Rounds * PerRound),
            BatchRate(predictor, trips));
    }

    private static void WarmUp(IPredictor<TaxiTrip, TipPrediction> predictor, TaxiTrip[] trips)
    {
        var begin = Stopwatch.GetTimestamp();
        var (least, compiled, since) = (double.MaxValue, 0L, begin);
        while (Stopwatch.GetElapsedTime(since) < Unchanged && Stopwatch.GetElapsedTime(begin) < MostWarmUp)
        {
            var (time, count) = (TimeOf(predictor, trips, trips.Length), JitInfo.GetCompiledMethodCount());
            // What is faster by less is noise.
            if (time < 0.95 * least || count != compiled) since = Stopwatch.GetTimestamp();
            (least, compiled) = (Math.Min(least, time), count);
        }
    }

    /// <summary>Nanoseconds for each of some predictions.</summary>
    private static double TimeOf(IPredictor<TaxiTrip, TipPrediction> predictor, TaxiTrip[] trips, int count)
    {
        var start = Stopwatch.GetTimestamp();
        Predict(predictor, trips, count);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / count;
    }

    private static double Predict(IPredictor<TaxiTrip, TipPrediction> predictor, TaxiTrip[] trips, int count)
    {
        var sum = 0.0;
        for (var i = 0; i < count; i++) sum += predictor.Predict(trips[i % trips.Length]).Probability;
        return sum;
    }

    private static double BatchRate(IPredictor<TaxiTrip, TipPrediction> predictor, TaxiTrip[] trips)
    {
        var predictions = new TipPrediction[trips.Length];
        var rounds = new double[BatchRounds];
        // The first half warms up.
        for (var i = -BatchRounds; i < BatchRounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            predictor.PredictMany(trips, predictions);
            rounds[Math.Max(0, i)] = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        Array.Sort(rounds);
        return trips.Length / rounds[BatchRounds / 2];
    }
}
