using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Mlops.Serving.AspNetCore;

/// <summary>Answers the requests of one route: POST predicts, GET describes the model.</summary>
internal sealed class ModelEndpoint<TOut>(ModelRegistration model, JsonPredictor<TOut> predictor, ILogger logger)
    where TOut : IPrediction<TOut>
{
    public Task AnswerAsync(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) ? PredictAsync(context) : DescribeAsync(context);

    private async Task PredictAsync(HttpContext context)
    {
        var stop = context.RequestAborted;
        if (!IsJson(context.Request.ContentType))
        {
            await ProblemResponse.WriteAsync(context.Response, StatusCodes.Status415UnsupportedMediaType, NotJson(context.Request.ContentType), stop);
            return;
        }
        byte[] body = [];
        var length = -1;
        try
        {
            (body, length) = await RequestBody.ReadAsync(context.Request, model.Options.MaxRequestBytes, stop);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
        }
        try
        {
            if (length < 0) await ProblemResponse.WriteAsync(context.Response, StatusCodes.Status413PayloadTooLarge, TooLarge(), stop);
            else await PredictAsync(context, body.AsMemory(0, length), stop);
        }
        finally
        {
            RequestBody.Return(body);
        }
    }

    private async Task PredictAsync(HttpContext context, ReadOnlyMemory<byte> body, CancellationToken stop)
    {
        var output = new ArrayBufferWriter<byte>(256);
        var problems = new List<RowProblem>();
        try
        {
            using (var json = new Utf8JsonWriter(output))
            {
                predictor.TryPredict(body.Span, json, problems, out var version);
                context.Response.Headers[MlopsHeaders.ModelVersion] = version.ToString();
            }
        }
        catch (MlopsException e)
        {
            await FailAsync(context, e, stop);
            return;
        }
        if (problems.Count > 0)
        {
            await ProblemResponse.WriteRowsAsync(context.Response, problems, body.Span.TrimStart(" \t\r\n"u8).StartsWith("["u8), stop);
            return;
        }
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = output.WrittenCount;
        await context.Response.Body.WriteAsync(output.WrittenMemory, stop);
    }

    private async Task DescribeAsync(HttpContext context)
    {
        if (model.Host.Current?.Info is not { } version || predictor.Schema is not { } schema)
        {
            await FailAsync(context, NotLoaded(), context.RequestAborted);
            return;
        }
        var output = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(output)) ModelDescription.Write(json, version, schema);
        context.Response.Headers[MlopsHeaders.ModelVersion] = version.ToString();
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = output.WrittenCount;
        await context.Response.Body.WriteAsync(output.WrittenMemory, context.RequestAborted);
    }

    private Task FailAsync(HttpContext context, MlopsException failure, CancellationToken stop)
    {
        if (failure.Code == ServingDiagnostics.ModelNotLoaded)
        {
            var seconds = Math.Max(1, (int)Math.Ceiling(model.Options.RefreshInterval.TotalSeconds));
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return ProblemResponse.WriteAsync(context.Response, StatusCodes.Status503ServiceUnavailable, failure.Problem, stop);
        }
        ServingLog.PredictionFailed(logger, model.Host.Name, failure.Code, failure);
        return ProblemResponse.WriteAsync(context.Response, StatusCodes.Status500InternalServerError, failure.Problem, stop);
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static Problem NotJson(string? contentType) => new(
        HttpServingDiagnostics.UnsupportedMediaType, $"The content type is '{contentType}'", Expected: "'application/json' in UTF-8",
        Remedy: "Send the header 'Content-Type: application/json'.");

    private Problem TooLarge() => new(
        HttpServingDiagnostics.RequestTooLarge, "The body is too large",
        Expected: string.Create(CultureInfo.InvariantCulture, $"at most {model.Options.MaxRequestBytes} bytes"),
        Remedy: "Send the rows in several requests.");

    private ServingException NotLoaded() => new(new Problem(
        ServingDiagnostics.ModelNotLoaded, $"No version of '{model.Host.Name}' is loaded",
        Expected: "a version that was loaded", Remedy: "Try again later."));
}
