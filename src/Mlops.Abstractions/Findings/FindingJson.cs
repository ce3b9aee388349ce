using System.Text.Json;

namespace Mlops;

/// <summary>The JSON of a finding: in artifacts, in the metadata store and in the answers of the tool alike.</summary>
public static class FindingJson
{
    /// <summary>Writes a finding as one JSON object.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="finding">The finding.</param>
    public static void Write(Utf8JsonWriter json, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(finding);
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", JsonNamingPolicy.CamelCase.ConvertName(finding.Severity.ToString()));
        if (finding.Column is { } column) json.WriteString("column", column);
        json.WriteString("found", finding.Problem.Found);
        WriteIfAny(json, "where", finding.Problem.Where);
        WriteIfAny(json, "expected", finding.Problem.Expected);
        WriteIfAny(json, "remedy", finding.Problem.Remedy);
        if (finding.Count is { } count) json.WriteNumber("count", count);
        if (finding.Fraction is { } fraction) json.WriteNumber("fraction", fraction);
        if (finding.Actual is { } actual) json.WriteString("actual", actual);
        if (finding.Fix is { } fix) SchemaFixJson.Write(json, fix);
        json.WriteStartArray("examples");
        foreach (var example in finding.Examples) WriteExample(json, example);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    /// <param name="json">The object.</param>
    /// <exception cref="FormatException">The object is not a finding.</exception>
    public static Finding Read(JsonElement json)
    {
        try
        {
            var severity = json.GetProperty("severity").GetString() switch
            {
                "info" => Severity.Info,
                "warning" => Severity.Warning,
                "error" => Severity.Error,
                var other => throw new FormatException($"'{other}' is not a severity"),
            };
            var problem = new Problem(
                Text(json, "code"), Text(json, "found"), Optional(json, "where"), Optional(json, "expected"), Optional(json, "remedy"));
            return new Finding(severity, problem)
            {
                Column = json.TryGetProperty("column", out var column) ? column.GetString() : null,
                Count = json.TryGetProperty("count", out var count) ? count.GetInt64() : null,
                Fraction = json.TryGetProperty("fraction", out var fraction) ? fraction.GetDouble() : null,
                Actual = json.TryGetProperty("actual", out var actual) ? actual.GetString() : null,
                Fix = json.TryGetProperty("fix", out var fix) ? SchemaFixJson.Read(fix) : null,
                Examples = [.. json.GetProperty("examples").EnumerateArray().Select(ReadExample)],
            };
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or SchemaException)
        {
            throw new FormatException($"The object is not a finding: {e.Message}", e);
        }
    }

    private static void WriteExample(Utf8JsonWriter json, ExampleRow example)
    {
        json.WriteStartObject();
        json.WriteString("source", example.Source);
        json.WriteNumber("row", example.Row);
        json.WriteString("text", example.Text);
        json.WriteEndObject();
    }

    private static ExampleRow ReadExample(JsonElement json) =>
        new(Text(json, "source"), json.GetProperty("row").GetInt64(), json.GetProperty("text").GetString());

    private static void WriteIfAny(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0) json.WriteString(name, text);
    }

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null");

    private static string Optional(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
