using System.Buffers;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using TaxiTips;

namespace Mlops.Benchmarks;

/// <summary>One prediction of the sample's model: from a record, from UTF-8 JSON, and as one of a batch of 1,000.</summary>
[MemoryDiagnoser]
public class PredictionBenchmarks
{
    private const int BatchRows = 1000;
    private static readonly byte[] Json = Encoding.UTF8.GetBytes(
        """{"payment_type":"Credit Card","company":"Top Cab Affiliation","fare":12.5,"trip_miles":2.1,"trip_start_hour":19}""");

    private readonly TaxiTrip[] trips = [.. TripGenerator.Generate(4, new DayTraits(), BatchRows)];
    private readonly TipPrediction[] predictions = new TipPrediction[BatchRows];
    private readonly ArrayBufferWriter<byte> answer = new();
    private readonly Utf8JsonWriter writer = new(Stream.Null);
    private readonly List<RowProblem> problems = [];
    private ModelHost host = null!;
    private IPredictor<TaxiTrip, TipPrediction> predictor = null!;
    private JsonPredictor<TipPrediction> jsonPredictor = null!;
    private int next;

    [GlobalSetup]
    public async Task SetUp()
    {
        var store = MlopsStore.InMemory();
        await TaxiPipeline.Define(await TripFiles.OfAsync(20_000)).Pipeline.RunAsync(store);
        host = ModelHost.FromStore(store, "taxi-tips@production", MlopsComponents.Referenced);
        await host.RefreshAsync();
        predictor = host.CreatePredictor<TaxiTrip, TipPrediction>();
        jsonPredictor = host.CreateJsonPredictor<TipPrediction>();
    }

    [GlobalCleanup]
    public void CleanUp()
    {
        host.Dispose();
        writer.Dispose();
    }

    [Benchmark(Baseline = true)]
    public double Record()
    {
        next = next == BatchRows - 1 ? 0 : next + 1;
        return predictor.Predict(trips[next]).Probability;
    }

    [Benchmark]
    public bool JsonObject()
    {
        answer.ResetWrittenCount();
        writer.Reset(answer);
        return jsonPredictor.TryPredict(Json, writer, problems, out _);
    }

    [Benchmark(OperationsPerInvoke = BatchRows)]
    public double Batch()
    {
        predictor.PredictMany(trips, predictions);
        return predictions[0].Probability;
    }
}
