using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Mlops.Serving.AspNetCore;

/// <summary>
/// Writes errors as <c>application/problem+json</c> (RFC 9457), with the code and, for rows, the errors by property.
/// </summary>
internal static class ProblemResponse
{
    public static Task WriteAsync(HttpResponse response, int status, Problem problem, CancellationToken cancellationToken) =>
        WriteAsync(response, status, problem, [], false, cancellationToken);

    public static Task WriteRowsAsync(
        HttpResponse response, IReadOnlyList<RowProblem> problems, bool isArray, CancellationToken cancellationToken) =>
        WriteAsync(response, StatusCodes.Status400BadRequest, problems[0].Problem, problems, isArray, cancellationToken);

    private static async Task WriteAsync(
        HttpResponse response, int status, Problem problem, IReadOnlyList<RowProblem> rows, bool isArray, CancellationToken cancellationToken)
    {
        response.StatusCode = status;
        response.ContentType = "application/problem+json";
        using var stream = new MemoryStream();
        await using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("type", $"urn:mlops:diagnostics:{problem.Code}");
            json.WriteString("title", problem.Found);
            json.WriteNumber("status", status);
            json.WriteString("detail", rows.Count > 1 ? $"{problem} {Count(rows.Count)} problems in all." : problem.ToString());
            json.WriteString("code", problem.Code);
            if (rows.Count > 0) WriteRows(json, rows, isArray);
            json.WriteEndObject();
        }
        response.ContentLength = stream.Length;
        await response.Body.WriteAsync(stream.GetBuffer().AsMemory(0, (int)stream.Length), cancellationToken);
    }

    private static void WriteRows(Utf8JsonWriter json, IReadOnlyList<RowProblem> rows, bool isArray)
    {
        json.WriteStartObject("errors");
        foreach (var group in rows.GroupBy(p => Key(p, isArray), StringComparer.Ordinal))
        {
            json.WriteStartArray(group.Key);
            foreach (var problem in group) json.WriteStringValue(problem.Problem.ToString());
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static string Key(RowProblem problem, bool isArray)
    {
        if (!isArray) return problem.Property.Length == 0 ? "$" : problem.Property;
        return problem.Property.Length == 0 ? $"[{Count(problem.Row)}]" : $"[{Count(problem.Row)}].{problem.Property}";
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
