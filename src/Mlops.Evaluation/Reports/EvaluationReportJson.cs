using System.Text.Json;

namespace Mlops.Evaluation;

/// <summary>The JSON of a report, described in <c>docs/formats/evaluation.md</c>.</summary>
/// <remarks>All members are thread-safe.</remarks>
public static class EvaluationReportJson
{
    /// <summary>The version of the format that this code writes, and the newest that it reads.</summary>
    public const int FormatVersion = 1;

    /// <summary>The file in an artifact of kind <see cref="ArtifactKinds.Evaluation"/>.</summary>
    public const string FileName = "evaluation.json";

    /// <summary>Writes a report as one JSON object.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="report">The report.</param>
    public static void Write(Utf8JsonWriter json, EvaluationReport report)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(report);
        json.WriteStartObject();
        json.WriteNumber("formatVersion", FormatVersion);
        json.WriteNumber("skippedRows", report.SkippedRows);
        json.WriteNumber("minSliceRows", report.MinSliceRows);
        json.WritePropertyName("overall");
        SliceResultJson.Write(json, report.Overall);
        json.WriteStartObject("worstSlices");
        foreach (var metric in report.Metrics)
            if (report.WorstSlice(metric) is { } worst) json.WriteString(metric.Name, worst.Slice);
        json.WriteEndObject();
        json.WriteStartArray("slices");
        foreach (var slice in report.Slices) SliceResultJson.Write(json, slice);
        json.WriteEndArray();
        json.WriteStartArray("omitted");
        foreach (var omitted in report.Omitted)
        {
            json.WriteStartObject();
            json.WriteString("column", omitted.Column);
            json.WriteNumber("slices", omitted.Slices);
            json.WriteNumber("rows", omitted.Rows);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    /// <param name="json">The object.</param>
    /// <exception cref="ArtifactException">The object is not a report, or was written by a newer version.</exception>
    public static EvaluationReport Read(JsonElement json)
    {
        try
        {
            var version = json.GetProperty("formatVersion").GetInt32();
            if (version > FormatVersion) throw Newer(version);
            var overall = SliceResultJson.Read(json.GetProperty("overall"));
            return new EvaluationReport
            {
                Metrics = [.. overall.Metrics.Keys.Select(MetricOf)],
                Overall = overall,
                SkippedRows = json.GetProperty("skippedRows").GetInt64(),
                MinSliceRows = json.GetProperty("minSliceRows").GetInt32(),
                Slices = [.. json.GetProperty("slices").EnumerateArray().Select(SliceResultJson.Read)],
                Omitted = [.. json.GetProperty("omitted").EnumerateArray().Select(ReadOmitted)],
            };
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ArtifactException(
                new Problem(
                    DiagnosticCodes.InvalidDocument,
                    $"The JSON is not an evaluation: {e.Message}",
                    Expected: "the format of docs/formats/evaluation.md",
                    Remedy: "Evaluate the model again: evidence is never edited by hand."),
                e);
        }
    }

    private static OmittedSlices ReadOmitted(JsonElement json) => new(
        json.GetProperty("column").GetString() ?? throw new FormatException("'column' is null."),
        json.GetProperty("slices").GetInt32(),
        json.GetProperty("rows").GetInt64());

    private static Metric MetricOf(string name) =>
        Metric.All.FirstOrDefault(m => m.Name == name) ?? throw new FormatException($"There is no metric '{name}'.");

    private static ArtifactException Newer(int version) => new(new Problem(
        DiagnosticCodes.NewerFormat,
        FormattableString.Invariant($"The evaluation has format version {version}"),
        Expected: FormattableString.Invariant($"at most {FormatVersion}"),
        Remedy: "Update the package Mlops.Evaluation of the reader to that of the writer."));
}
