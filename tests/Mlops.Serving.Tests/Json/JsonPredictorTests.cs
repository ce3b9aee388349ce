using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Mlops.Serving.Tests;

public sealed class JsonPredictorTests
{
    [Fact]
    public async Task TryPredict_ObjectAndArray_AnswerInKindAndAsTheTypedPredictor()
    {
        using var host = await PredictorTests.HostAsync();
        var json = host.CreateJsonPredictor<RegressionPrediction>(Trip.Schema);
        var typed = host.CreatePredictor<Trip, RegressionPrediction>().Predict(new Trip(12.5, "abc", 0)).Value;
        Assert.Equal($$"""{"value":{{typed}}}""", Predict(json, """{"fare":12.5,"company":"abc"}""").Text);
        Assert.Equal($$"""[{"value":{{typed}}},{"value":1001}]""", Predict(json, """[{"company":"abc","fare":12.5},{"fare":1}]""").Text);
    }

    [Fact]
    public async Task TryPredict_ColumnOfTheLabel_IsKnownButNotNeeded()
    {
        using var host = await PredictorTests.HostAsync();
        var json = host.CreateJsonPredictor<RegressionPrediction>(Trip.Schema);
        Assert.Empty(Predict(json, """{"fare":1,"tips":{"any":"thing"}}""").Problems);
        var untyped = host.CreateJsonPredictor<RegressionPrediction>();
        Assert.Equal("tips", Predict(untyped, """{"fare":1,"tips":3}""").Problems.Single().Property);
    }

    [Fact]
    public async Task TryPredict_Problems_WriteNothing()
    {
        using var host = await PredictorTests.HostAsync();
        var (text, problems) = Predict(host.CreateJsonPredictor<RegressionPrediction>(), """[{"fare":1},{"company":"a"}]""");
        Assert.Equal("", text);
        Assert.Equal((1, "fare", ServingDiagnostics.PropertyMissing), (problems[0].Row, problems[0].Property, problems[0].Problem.Code));
    }

    [Fact]
    public async Task TryPredict_AfterWarmUp_AllocatesNothing()
    {
        using var host = await PredictorTests.HostAsync();
        var predictor = host.CreateJsonPredictor<RegressionPrediction>(Trip.Schema);
        var body = """{"fare":12.5,"company":"Flash \"Cab\"","tips":1}"""u8.ToArray();
        var problems = new List<RowProblem>();
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var output = new Utf8JsonWriter(buffer);
        var allocated = 0L;
        for (var i = 0; i < 10_100; i++)
        {
            if (i == 100) allocated = GC.GetAllocatedBytesForCurrentThread();
            buffer.ResetWrittenCount();
            output.Reset(buffer);
            predictor.TryPredict(body, output, problems, out _);
        }
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - allocated);
        Assert.Empty(problems);
    }

    [Fact]
    public async Task Schema_OfTypedRows_TakesWhatMayBeAbsentFromTheRecord()
    {
        using var host = await PredictorTests.HostAsync();
        Assert.Equal("company: string?, fare: float64", host.CreateJsonPredictor<RegressionPrediction>(Trip.Schema).Schema!.ToString());
    }

    private static (string Text, List<RowProblem> Problems) Predict(JsonPredictor<RegressionPrediction> predictor, string json)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var problems = new List<RowProblem>();
        using (var output = new Utf8JsonWriter(buffer))
            Assert.Equal(predictor.TryPredict(Encoding.UTF8.GetBytes(json), output, problems, out _), problems.Count == 0);
        return (Encoding.UTF8.GetString(buffer.WrittenSpan), problems);
    }
}
