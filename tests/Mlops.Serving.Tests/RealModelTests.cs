using System.Buffers;
using System.Text;
using System.Text.Json;
using Mlops.Data;
using Mlops.Metadata;
using Mlops.Training;
using Mlops.Transform;

namespace Mlops.Serving.Tests;

/// <summary>The real transform and the real trainer, bundled and served.</summary>
public sealed class RealModelTests
{
    private static readonly ComponentSet Components = new(new TransformComponent(), new LogisticRegressionComponent());

    [Fact]
    public async Task Predict_TrainedModel_EqualsBatchScoringBitForBitAndAllocatesNothing()
    {
        var trips = Trips();
        var (transform, model) = await TrainAsync(trips);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await using (var file = File.Create(path)) await BundleWriter.WriteAsync(file, Content(transform, model));
            using var host = ModelHost.FromFile(path, Components);
            await host.RefreshAsync();
            Assert.True(host.Current!.Info.ParityRows > 0);
            var predictor = host.CreatePredictor<Trip, BinaryPrediction>();
            var expected = BatchScores(trips, transform, model);
            for (var i = 0; i < trips.Length; i++) Assert.Equal(expected[i], predictor.Predict(trips[i]).Probability);
            Assert.Equal(expected, JsonScores(host.CreateJsonPredictor<BinaryPrediction>(Trip.Schema), trips));
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 10_000; i++) predictor.Predict(trips[i % trips.Length]);
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task RefreshAsync_OneWeightChangedAndTheBundleRebuilt_RefusesTheVersion()
    {
        var (transform, model) = await TrainAsync(Trips());
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var content = Content(transform, model, part => part.Damage("weights.f64"));
            await using (var file = File.Create(path)) await BundleWriter.WriteAsync(file, content);
            using var host = ModelHost.FromFile(path, Components);
            var error = await Assert.ThrowsAsync<ServingException>(async () => await host.RefreshAsync());
            Assert.Equal(DiagnosticCodes.ModelParityBroken, error.Code);
            Assert.Null(host.Current);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Trip[] Trips()
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, 2000).Select(i =>
        {
            var fare = 3 + random.NextDouble() * 40;
            return new Trip(fare, i % 11 == 0 ? null : $"Company {i % 5}", i % 5 == 0 || random.NextDouble() < 0.1 ? 0 : fare * 0.3);
        })];
    }

    private static async Task<(IFittedTransform Transform, IModel Model)> TrainAsync(Trip[] trips)
    {
        var c = Trip.Columns;
        var train = new TrainingSet<Trip>(Rows.Of(trips));
        var transform = await new TransformBuilder()
            .Label(c.Tips > 0.2 * c.Fare).Standardize(c.Fare).Bucketize(c.Fare, 5).OneHot(c.Company, 10, Unseen.OwnSlot)
            .Build().FitAsync(train);
        var result = await new LogisticRegression { Seed = 42 }.TrainAsync(new Features<Trip>(transform, train));
        return (transform, result.Model);
    }

    private static BundleContent Content(IFittedTransform transform, IModel model, Action<MemoryArtifact>? damage = null)
    {
        var transformPart = new MemoryArtifact(ArtifactKinds.Transform);
        transform.Save(transformPart);
        var modelPart = new MemoryArtifact(ArtifactKinds.Model);
        model.Save(modelPart);
        ParityScores.Record(modelPart, transform, model);
        damage?.Invoke(modelPart);
        return new BundleContent("tips")
        {
            Parts = new Dictionary<string, BundlePartSource>
            {
                [BundleParts.Transform] = new(transformPart, transform.Type),
                [BundleParts.Model] = new(modelPart, model.Type),
            },
        };
    }

    private static double[] BatchScores(Trip[] trips, IFittedTransform transform, IModel model)
    {
        var builder = new BatchBuilder(Trip.Schema);
        foreach (var trip in trips) Trip.Append(trip, builder);
        using var batch = builder.Build();
        using var input = batch.Select(transform.InputSchema);
        var features = new FeatureBatch(transform.Layout);
        transform.Transform(input, features);
        var scores = new double[trips.Length];
        model.Score(features, scores);
        return scores;
    }

    private static double[] JsonScores(JsonPredictor<BinaryPrediction> predictor, Trip[] trips)
    {
        var output = new ArrayBufferWriter<byte>();
        var problems = new List<RowProblem>();
        var body = "[" + string.Join(",", trips.Select(t => FormattableString.Invariant(
            $"{{\"fare\":{t.Fare:R},\"company\":{(t.Company is null ? "null" : $"\"{t.Company}\"")}}}"))) + "]";
        using (var json = new Utf8JsonWriter(output)) predictor.TryPredict(Encoding.UTF8.GetBytes(body), json, problems, out _);
        Assert.Empty(problems);
        using var answer = JsonDocument.Parse(output.WrittenMemory);
        return [.. answer.RootElement.EnumerateArray().Select(p => p.GetProperty("probability").GetDouble())];
    }
}
