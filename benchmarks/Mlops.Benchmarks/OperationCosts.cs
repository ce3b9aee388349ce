using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Mlops.Transform;
using TaxiTips;

namespace Mlops.Benchmarks;

/// <summary>
/// What each operation costs: for one record, bound to its memory, and for a row of a batch, on one core. Derived columns are part of
/// both.
/// </summary>
internal static class OperationCosts
{
    private const int Rows = 2000;
    private const int BatchRows = 8192;
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(10);

    private static readonly (string Name, Func<TransformBuilder, TaxiTrip.TypedColumns, TransformBuilder> Build)[] Cases =
    [
        ("Standardize", (t, c) => t.Standardize(c.Fare, missing: 0)),
        ("Standardize of Clip", (t, c) => t.Clip(c.Fare, low: 1, missing: 0).AsNumber(out var x).Standardize(x)),
        ("Robust of Clip of Compute", (t, c) => t.Compute(c.Fare / (c.TripMiles + 0.1), "rate", missing: 0).AsNumber(out var rate)
            .Clip(rate, highQuantile: 0.99).AsNumber(out var usual).Robust(usual)),
        ("Compute", (t, c) => t.Compute(c.Fare / (c.TripMiles + 0.1), "rate", missing: 0)),
        ("IsMissing", (t, c) => t.IsMissing(c.DropoffLatitude)),
        ("Power (Box-Cox)", (t, c) => t.Power(c.Fare, PowerMethod.BoxCox, missing: 1)),
        ("StandardizePerKey", (t, c) => t.StandardizePerKey(c.Fare, c.Company, missing: 0)),
        ("BucketizePerKey", (t, c) => t.BucketizePerKey(c.Fare, c.TripStartHour, buckets: 4)),
        ("Polynomial of 3, degree 2", (t, c) => t.Polynomial([c.Fare, c.TripMiles, c.TripSeconds], missing: 0)),
        ("Pca of 3 to 2", (t, c) => t.Pca([c.Fare, c.TripMiles, c.TripSeconds], components: 2, missing: 0)),
        ("Cyclical of an hour", (t, c) => t.Cyclical(c.TripStartHour, period: 24, missing: 0)),
        ("GeoDistance of two places", (t, c) => t.GeoDistance(c.PickupLatitude, c.PickupLongitude, c.DropoffLatitude, c.DropoffLongitude, missing: 0)),
        ("RandomProjection of 3 to 4", (t, c) => t.RandomProjection([c.Fare, c.TripMiles, c.TripSeconds], components: 4, seed: 1, missing: 0)),
        ("Bucketize", (t, c) => t.Bucketize(c.PickupLatitude, buckets: 10)),
        ("OneHot of a text", (t, c) => t.OneHot(c.Company, maxSize: 1000)),
        ("OneHot of an integer", (t, c) => t.OneHot(c.TripStartHour, maxSize: 24)),
        ("OneHot of a Bucketize", (t, c) => t.Bucketize(c.PickupLatitude, buckets: 10).AsNumber(out var x).OneHot(x, maxSize: 10)),
        ("Hash of a text", (t, c) => t.Hash(c.Company, buckets: 50)),
        ("Cross of a text and an integer", (t, c) => t.Cross([c.Company, c.TripStartHour], buckets: 500)),
        ("OneHot of an exact Cross", (t, c) => t.Cross([c.Company, c.TripStartHour], out var both).OneHot(both, maxSize: 500)),
        ("CountEncode", (t, c) => t.CountEncode(c.Company)),
        ("TargetEncode", (t, c) => t.TargetEncode(c.Company)),
        ("MultiHot of Tokenize", (t, c) => t.Tokenize(c.Company, out var words).MultiHot(words, maxSize: 100)),
        ("TextShape", (t, c) => t.TextShape(c.Company, missing: "")),
        ("OneHot of Mask", (t, c) => t.Mask(c.Company, out var masked, keepLast: 3).OneHot(masked, maxSize: 50)),
    ];

    public static async Task<int> RunAsync()
    {
        var data = Csv.Files<TaxiTrip>(await TripFiles.OfAsync(20_000));
        TaxiTrip[] trips = [.. TripGenerator.Generate(4, new DayTraits(), Rows)];
        var writing = Least(trips, BatchBuilder.OneRow(TaxiTrip.Schema), null);
        Console.WriteLine($"{"",-32} {"one record",12} {"a row of a batch",18}");
        foreach (var (name, build) in Cases)
        {
            var labeled = new TransformBuilder().Label(TaxiTrip.Columns.Tips > 0.2 * TaxiTrip.Columns.Fare);
            var transform = await build(labeled, TaxiTrip.Columns).Build().FitAsync(new TrainingSet<TaxiTrip>(data));
            var row = BatchBuilder.OneRow(TaxiTrip.Schema);
            var bound = transform.BindRow(row.View().Select(transform.InputSchema), new FeatureBatch(transform.Layout));
            var (one, many) = (Least(trips, row, bound) - writing, Least(transform));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-32} {one,9:0.0} ns {many,15:0.0} ns"));
        }

        return 0;
    }

    /// <summary>The time of a row of a batch in the fastest of many runs.</summary>
    private static double Least(FittedTransform transform)
    {
        var builder = new BatchBuilder(TaxiTrip.Schema);
        foreach (var trip in TripGenerator.Generate(5, new DayTraits(), BatchRows)) TaxiTrip.Append(trip, builder);
        using var batch = builder.Build();
        using var input = batch.Select(transform.InputSchema);
        var output = new FeatureBatch(transform.Layout);
        var least = double.MaxValue;
        for (var begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin) < Each;)
        {
            var watch = Stopwatch.StartNew();
            transform.Transform(input, output);
            least = Math.Min(least, watch.Elapsed.TotalNanoseconds / BatchRows);
        }

        return least;
    }

    /// <summary>
    /// The time of one record in the fastest of many short runs: other work on the machine only ever adds. It ends when nothing was compiled and
    /// nothing got faster for a while: until then the runtime compiles hot code anew in the background.
    /// </summary>
    private static double Least(TaxiTrip[] trips, BatchBuilder row, RowTransform? bound)
    {
        var begin = Stopwatch.GetTimestamp();
        var (least, compiled, since) = (double.MaxValue, 0L, begin);
        while (Stopwatch.GetElapsedTime(since) < Each && Stopwatch.GetElapsedTime(begin) < Most)
        {
            var watch = Stopwatch.StartNew();
            foreach (var trip in trips)
            {
                TaxiTrip.Append(trip, row);
                bound?.Run();
            }

            var (time, count) = (watch.Elapsed.TotalNanoseconds / trips.Length, JitInfo.GetCompiledMethodCount());
            if (time < 0.98 * least || count != compiled) since = Stopwatch.GetTimestamp();
            (least, compiled) = (Math.Min(least, time), count);
        }

        return least;
    }
}
