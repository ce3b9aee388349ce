using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Mlops.Serving.Tests;

namespace Mlops.Serving.AspNetCore.Tests;

public sealed class MapModelTests
{
    [Fact]
    public async Task Post_Object_GivesPredictionAndVersion()
    {
        await using var host = await WebHost.StartProductionAsync();
        using var response = await host.PostAsync("""{"fare":12.5,"company":"abc"}""");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("taxi-tips/1", Assert.Single(response.Headers.GetValues("Mlops-Model-Version")));
        var expected = host.Services.GetRequiredService<IPredictor<Trip, RegressionPrediction>>().Predict(new Trip(12.5, "abc", 0)).Value;
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(expected, json.RootElement.GetProperty("value").GetDouble());
    }

    [Fact]
    public async Task Post_Array_GivesOnePredictionEach()
    {
        await using var host = await WebHost.StartProductionAsync();
        using var response = await host.PostAsync("""[{"fare":1,"tips":0.5},{"fare":2}]""");
        Assert.Equal("""[{"value":1001},{"value":1002}]""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Get_Route_DescribesTheModel()
    {
        await using var host = await WebHost.StartProductionAsync();
        using var json = JsonDocument.Parse(await host.Client.GetStringAsync("/tips"));
        Assert.Equal("taxi-tips", json.RootElement.GetProperty("model").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("version").GetInt32());
        Assert.Equal(5, json.RootElement.GetProperty("parityRows").GetInt32());
        Assert.Equal(
            ["company string False", "fare float64 True"],
            json.RootElement.GetProperty("columns").EnumerateArray()
                .Select(c => $"{c.GetProperty("name")} {c.GetProperty("type")} {c.GetProperty("required").GetBoolean()}"));
    }

    [Fact]
    public async Task Post_WrongRows_ListsAllErrorsByProperty()
    {
        await using var host = await WebHost.StartProductionAsync();
        using var response = await host.PostAsync("""{"fare":"high","compny":"abc"}""");
        using var problem = await ProblemAsync(response, HttpStatusCode.BadRequest, ServingDiagnostics.WrongPropertyType);
        var errors = problem.RootElement.GetProperty("errors");
        Assert.Contains("the text 'high'", errors.GetProperty("fare")[0].GetString(), StringComparison.Ordinal);
        Assert.Contains("Did you mean 'company'?", errors.GetProperty("compny")[0].GetString(), StringComparison.Ordinal);
        using var array = await host.PostAsync("""[{"fare":1},{}]""");
        using var second = await ProblemAsync(array, HttpStatusCode.BadRequest, ServingDiagnostics.PropertyMissing);
        Assert.True(second.RootElement.GetProperty("errors").TryGetProperty("[1].fare", out _));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("{\"fare\":1}{")]
    public async Task Post_MalformedBody_IsABadRequest(string body)
    {
        await using var host = await WebHost.StartProductionAsync();
        using var response = await host.PostAsync(body);
        using var problem = await ProblemAsync(response, HttpStatusCode.BadRequest, ServingDiagnostics.MalformedJson);
        Assert.True(problem.RootElement.GetProperty("errors").TryGetProperty("$", out _));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    public async Task Post_OtherContentType_IsUnsupported(string contentType)
    {
        await using var host = await WebHost.StartProductionAsync();
        using var response = await host.PostAsync("{}", contentType);
        using var _ = await ProblemAsync(response, HttpStatusCode.UnsupportedMediaType, HttpServingDiagnostics.UnsupportedMediaType);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_LargeBody_IsTooLarge(bool declaresItsLength)
    {
        await using var host = await WebHost.StartProductionAsync(o => o with { MaxRequestBytes = 1000 });
        var text = "{\"fare\":1}" + new string(' ', 991);
        using HttpContent content = declaresItsLength
            ? new StringContent(text)
            : new StreamContent(new Chunks(System.Text.Encoding.UTF8.GetBytes(text)));
        content.Headers.ContentType = new("application/json");
        using var response = await host.Client.PostAsync("/tips", content);
        using var _ = await ProblemAsync(response, HttpStatusCode.RequestEntityTooLarge, HttpServingDiagnostics.RequestTooLarge);
        using var fits = await host.PostAsync("{\"fare\":1}" + new string(' ', 990));
        Assert.Equal(HttpStatusCode.OK, fits.StatusCode);
    }

    [Fact]
    public async Task Post_NothingLoaded_IsUnavailableUntilItIs()
    {
        var store = new FakeStore();
        await store.AddAsync(FakeBundle.Content(1, replays: false));
        await store.AddAsync(FakeBundle.Content(2));
        store.Point("production", 1);
        await using var host = await WebHost.StartAsync(store);
        using (var response = await host.PostAsync("""{"fare":1}"""))
        {
            using var _ = await ProblemAsync(response, HttpStatusCode.ServiceUnavailable, ServingDiagnostics.ModelNotLoaded);
            Assert.Equal("1", Assert.Single(response.Headers.GetValues("Retry-After")));
        }
        using (var get = await host.Client.GetAsync("/tips")) Assert.Equal(HttpStatusCode.ServiceUnavailable, get.StatusCode);
        store.Point("production", 2);
        await Waiting.UntilAsync(async () => (await host.Client.GetAsync("/tips")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Put_Route_IsNotAllowed()
    {
        await using var host = await WebHost.StartProductionAsync();
        using var response = await host.Client.PutAsync("/tips", new StringContent("{}"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public void MapModel_ModelNotAdded_SaysWhatToCall()
    {
        var builder = WebApplication.CreateSlimBuilder();
        using var app = (IDisposable)builder.Build();
        var error = Assert.Throws<ServingException>(() => ((WebApplication)app).MapModel<Trip, RegressionPrediction>("/tips"));
        Assert.Equal(HttpServingDiagnostics.ModelNotAdded, error.Code);
        Assert.Contains("AddModel", error.Message, StringComparison.Ordinal);
    }

    private static async Task<JsonDocument> ProblemAsync(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"{response.StatusCode}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var json = JsonDocument.Parse(text);
        Assert.Equal(code, json.RootElement.GetProperty("code").GetString());
        Assert.Equal((int)status, json.RootElement.GetProperty("status").GetInt32());
        Assert.StartsWith(code, json.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        return json;
    }

    /// <summary>A stream without a length, in small pieces.</summary>
    private sealed class Chunks(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(100, buffer.Length)]);
    }
}
