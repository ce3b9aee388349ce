using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using TaxiTips;

namespace Mlops.Benchmarks;

/// <summary>
/// The 14 features of the taxi data (3 z-scores, 4 bucketized coordinates, 7 one-hot columns): one row from a record to a probability,
/// many rows in memory and from CSV, and fitting. Prints the ratios to figures of peers, which were measured on this kind of machine.
/// </summary>
internal static class TransformSpeed
{
    private const double MlNetRow = 293, MlNetRows = 2_000_000, ScikitRows = 960_000, MlNetFit = 2.56;

    public static async Task<int> RunAsync(int rows, int rounds)
    {
        var path = await TripFiles.OfAsync(rows);
        var data = Csv.Files<TaxiTrip>(path);
        var estimator = Features(new TransformBuilder()).Build();
        var transform = await estimator.FitAsync(new TrainingSet<TaxiTrip>(data));
        using var host = await ServeAsync(await TripFiles.OfAsync(20_000));
        var predictor = host.CreatePredictor<TaxiTrip, BinaryPrediction>();
        var jsonPredictor = host.CreateJsonPredictor<BinaryPrediction>();
        var (bestInMemory, bestFromCsv) = (0.0, 0.0);
        for (var round = 0; round < rounds; round++)
        {
            Print("fit from CSV", "s", await FitAsync(estimator, data), MlNetFit, "ML.NET", isTime: true);
            var fromCsv = rows / await FromCsvAsync(transform, data);
            Print("transform from CSV", "rows/s", fromCsv, MlNetRows, "ML.NET in memory", isTime: false);
            var inMemory = rows / await InMemoryAsync(transform, data, rows);
            Print("transform in memory, all cores", "rows/s", inMemory, MlNetRows, "ML.NET", isTime: false);
            Print("transform in memory, all cores", "rows/s", inMemory, ScikitRows, "scikit-learn", isTime: false);
            (bestInMemory, bestFromCsv) = (Math.Max(bestInMemory, inMemory), Math.Max(bestFromCsv, fromCsv));
            Print("one record to a probability", "ns", OneRow(predictor, host.Current!), MlNetRow, "ML.NET's PredictionEngine", isTime: true);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"one JSON object to a probability",-34} {OneObject(jsonPredictor),14:0.#} ns"));
        }

        await MachineLimits.PrintAsync(data.Source, transform.InputSchema, rows, bestInMemory, bestFromCsv);
        return 0;
    }

    /// <summary>The peak memory of a process that fits from a CSV file and transforms it, for several numbers of rows.</summary>
    public static async Task<int> MemoryAsync(IReadOnlyList<int> rowCounts)
    {
        foreach (var rows in rowCounts)
        {
            if (await ChildProcess.RunAsync("transform-once", await TripFiles.OfAsync(rows)) is not { } printed) return 1;
            Console.Write(string.Create(CultureInfo.InvariantCulture, $"{rows,10:N0} rows: {printed}"));
        }

        return 0;
    }

    /// <summary>Fits and transforms one file, and prints what that took.</summary>
    public static async Task<int> OnceAsync(string path)
    {
        var data = Csv.Files<TaxiTrip>(path);
        var watch = Stopwatch.StartNew();
        var transform = await Features(new TransformBuilder()).Build().FitAsync(new TrainingSet<TaxiTrip>(data));
        var fit = watch.Elapsed.TotalSeconds;
        await FromCsvAsync(transform, data);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"fit {fit:0.00} s, transform {watch.Elapsed.TotalSeconds - fit:0.00} s, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
        return 0;
    }

    private static TransformBuilder Features(TransformBuilder t)
    {
        var c = TaxiTrip.Columns;
        return t
            .Label(c.Tips > 0.2 * c.Fare)
            .Standardize(c.TripMiles, missing: 0)
            .Standardize(c.Fare, missing: 0)
            .Standardize(c.TripSeconds, missing: 0)
            .Bucketize(c.PickupLatitude, buckets: 10)
            .Bucketize(c.PickupLongitude, buckets: 10)
            .Bucketize(c.DropoffLatitude, buckets: 10)
            .Bucketize(c.DropoffLongitude, buckets: 10)
            .OneHot(c.PaymentType, maxSize: 100)
            .OneHot(c.Company, maxSize: 1000)
            .OneHot(c.TripStartHour, maxSize: 24)
            .OneHot(c.TripStartDay, maxSize: 7)
            .OneHot(c.TripStartMonth, maxSize: 12)
            .OneHot(c.PickupCommunityArea, maxSize: 100)
            .OneHot(c.DropoffCommunityArea, maxSize: 100);
    }

    private static async Task<double> FitAsync(TransformEstimator estimator, Dataset<TaxiTrip> data)
    {
        var watch = Stopwatch.StartNew();
        await estimator.FitAsync(new TrainingSet<TaxiTrip>(data));
        return watch.Elapsed.TotalSeconds;
    }

    private static async Task<double> FromCsvAsync(FittedTransform transform, Dataset<TaxiTrip> data)
    {
        var watch = Stopwatch.StartNew();
        var request = new ReadRequest { Schema = transform.InputSchema };
        await foreach (var _ in data.Source.MapAsync(request, batch => Apply(transform, batch)))
        {
        }

        return watch.Elapsed.TotalSeconds;
    }

    private static int Apply(FittedTransform transform, DataBatch batch)
    {
        using (batch)
        {
            var output = Outputs.TryTake(out var spare) && ReferenceEquals(spare.Layout, transform.Layout) ? spare : new FeatureBatch(transform.Layout);
            transform.Transform(batch, output);
            Outputs.Add(output);
            return batch.RowCount;
        }
    }

    private static readonly System.Collections.Concurrent.ConcurrentBag<FeatureBatch> Outputs = [];

    private static async Task<double> InMemoryAsync(FittedTransform transform, Dataset<TaxiTrip> data, int rows)
    {
        var batches = new List<DataBatch>();
        await foreach (var batch in data.Source.ReadAsync(new ReadRequest { Schema = transform.InputSchema })) batches.Add(batch);
        var least = double.MaxValue;
        for (var pass = 0; pass < 3; pass++)
        {
            var watch = Stopwatch.StartNew();
            Parallel.ForEach(
                batches, () => new FeatureBatch(transform.Layout),
                (batch, _, output) =>
                {
                    transform.Transform(batch, output);
                    return output;
                },
                _ => { });
            least = Math.Min(least, watch.Elapsed.TotalSeconds);
        }

        foreach (var batch in batches) batch.Dispose();
        return least;
    }

    /// <summary>Through the predictor of a host that serves a registered version, as a service does; then its parts.</summary>
    private static double OneRow(IPredictor<TaxiTrip, BinaryPrediction> predictor, ServedModel served)
    {
        TaxiTrip[] trips = [.. TripGenerator.Generate(4, new DayTraits(), 1000)];
        var rows = BatchBuilder.OneRow(TaxiTrip.Schema);
        var features = new FeatureBatch(served.Transform.Layout);
        var transform = served.Transform.BindRow(rows.View().Select(served.Transform.InputSchema), features);
        var score = new double[1];
        var whole = Least(trips, trip => predictor.Predict(trip).Probability);
        var bind = Least(trips, trip =>
        {
            TaxiTrip.Append(trip, rows);
            return 0;
        });
        var compute = Least(trips, trip =>
        {
            TaxiTrip.Append(trip, rows);
            transform.Run();
            return 0;
        });
        var parts = Least(trips, trip =>
        {
            TaxiTrip.Append(trip, rows);
            transform.Run();
            served.Model.Score(features, score);
            return score[0];
        });
        var model = Least(trips, _ =>
        {
            served.Model.Score(features, score);
            return score[0];
        });
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  of a record: binding {bind:0.0} ns, transform {compute - bind:0.0} ns, model {model:0.0} ns, together {parts:0.0}, all {whole:0.0} ns"));
        return whole;
    }

    /// <summary>From the UTF-8 of an object with every column that the model reads.</summary>
    private static double OneObject(JsonPredictor<BinaryPrediction> predictor)
    {
        var (answer, problems) = (new ArrayBufferWriter<byte>(), new List<RowProblem>());
        using var writer = new Utf8JsonWriter(answer);
        TaxiTrip[] trips = [.. TripGenerator.Generate(4, new DayTraits(), 1000)];
        var names = predictor.Schema!.Names.ToHashSet(StringComparer.Ordinal);
        var (objects, next) = (trips.Select(t => JsonOf(t, names)).ToArray(), 0);
        return Least(trips, trip =>
        {
            next = next == objects.Length - 1 ? 0 : next + 1;
            answer.ResetWrittenCount();
            writer.Reset(answer);
            return predictor.TryPredict(objects[next], writer, problems, out var _) ? 0 : double.NaN;
        });
    }

    private static byte[] JsonOf(TaxiTrip trip, HashSet<string> names)
    {
        var builder = new BatchBuilder(TaxiTrip.Schema);
        TaxiTrip.Append(trip, builder);
        var row = new Row(builder.View(), 0);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var name in TaxiTrip.Schema.Names.Where(names.Contains))
            {
                json.WritePropertyName(name);
                JsonSerializer.Serialize(json, row[name]);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The time of one call in the fastest of many short runs: other work on the machine only ever adds.</summary>
    private static double Least(TaxiTrip[] trips, Func<TaxiTrip, double> call)
    {
        const int Calls = 10_000;
        var (least, sum) = (double.MaxValue, 0.0);
        for (var pass = 0; pass < 400; pass++)
        {
            var watch = Stopwatch.StartNew();
            for (int i = 0, next = 0; i < Calls; i++)
            {
                sum += call(trips[next]);
                next = next == trips.Length - 1 ? 0 : next + 1;
            }

            least = Math.Min(least, watch.Elapsed.TotalNanoseconds / Calls);
        }

        return double.IsNaN(sum) ? throw new InvalidOperationException("A probability is NaN.") : least;
    }

    private static async Task<ModelHost> ServeAsync(string path)
    {
        var store = MlopsStore.InMemory();
        await Pipeline.Define("taxi-14", p =>
        {
            var (train, test) = p.Read(Csv.Files<TaxiTrip>(path)).Split(byKey: TaxiTrip.Columns.TripStartTimestamp, holdout: 0.2);
            var model = train.Fit(Features).Train(new LogisticRegression { Seed = 42 });
            p.Register("taxi-14", model, gates: [model.Evaluate(test, [Metric.Auc]).Require(Metric.Auc, atLeast: 0.5)]);
        }).RunAsync(store);
        var host = ModelHost.FromStore(store, "taxi-14@production", MlopsComponents.Referenced);
        await host.RefreshAsync();
        return host;
    }

    private static void Print(string what, string unit, double value, double peer, string name, bool isTime) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what,-34} {value,14:#,##0.###} {unit,-7} {(isTime ? value / peer : peer / value),6:0.00} of the time of {name} ({peer:#,##0.##} {unit})"));
}
