using System.Text.Json;

namespace TaxiTips;

/// <summary>Writes the story as one JSON object.</summary>
internal static class JsonReport
{
    public static async Task WriteAsync(
        string path, IReadOnlyList<DayResult> days, ServingCheck? serving, CancellationToken cancellationToken)
    {
        await using var stream = File.Create(path);
        await using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteBoolean("endedAsExpected", days.All(d => d.EndedAsExpected));
        json.WriteStartArray("days");
        foreach (var day in days) Day(json, day);
        json.WriteEndArray();
        if (serving is not null)
        {
            json.WriteNumber("rowsPerSecond", serving.RowsPerSecond);
            json.WriteStartObject("serving");
            json.WriteString("version", serving.Version);
            json.WriteNumber("parityRowsReplayed", serving.ParityRowsReplayed);
            json.WriteNumber("millisecondsToFirstPrediction", serving.MillisecondsToFirst);
            json.WriteNumber("nanosecondsPerPrediction", serving.NanosecondsPerPrediction);
            json.WriteNumber("bytesPerPrediction", serving.BytesPerPrediction);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    private static void Day(Utf8JsonWriter json, DayResult day)
    {
        json.WriteStartObject();
        json.WriteNumber("day", day.Day.Number);
        json.WriteString("file", day.Day.Path);
        json.WriteString("outcome", JsonNamingPolicy.CamelCase.ConvertName(day.Outcome.ToString()));
        json.WriteString("why", day.Why);
        if (day.ModelVersion is { } version) json.WriteNumber("modelVersion", version);
        else json.WriteNull("modelVersion");
        json.WriteStartArray("metrics");
        foreach (var metric in day.Metrics) Metric(json, metric);
        json.WriteEndArray();
        json.WriteStartArray("driftedColumns");
        foreach (var column in day.DriftedColumns) json.WriteStringValue(column);
        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in day.Findings) FindingJson.Write(json, finding);
        json.WriteEndArray();
        json.WriteStartArray("gates");
        foreach (var gate in day.Gates) GateResultJson.Write(json, gate);
        json.WriteEndArray();
        json.WriteStartArray("steps");
        foreach (var step in day.Steps) Step(json, step);
        json.WriteEndArray();
        json.WriteNumber("seconds", day.Seconds);
        json.WriteEndObject();
    }

    private static void Metric(Utf8JsonWriter json, MetricLine metric)
    {
        json.WriteStartObject();
        json.WriteString("name", metric.Name);
        Number(json, "overall", metric.Value);
        json.WriteStartObject("worstSlice");
        json.WriteString("slice", metric.WorstSlice);
        Number(json, "value", metric.WorstValue);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Step(Utf8JsonWriter json, StepLine step)
    {
        json.WriteStartObject();
        json.WriteString("name", step.Name);
        json.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(step.Status));
        json.WriteNumber("seconds", step.Seconds);
        json.WriteString("artifact", step.Artifact);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }
}
