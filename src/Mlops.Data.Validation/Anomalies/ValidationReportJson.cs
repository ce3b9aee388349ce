using System.Text.Json;

namespace Mlops.Data.Validation;

/// <summary>
/// The JSON of a validation, described in <c>docs/formats/validation.md</c>: the file <c>validation.json</c> of an artifact.
/// </summary>
public static class ValidationReportJson
{
    /// <summary>The version of the format that this code writes, and the newest that it reads.</summary>
    public const int FormatVersion = 1;

    /// <summary>The name of the file in an artifact of kind <see cref="ArtifactKinds.Validation"/>.</summary>
    public const string FileName = "validation.json";

    /// <summary>Writes findings and drift as one JSON object; statistics are an artifact of their own.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="report">The report.</param>
    public static void Write(Utf8JsonWriter json, ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(report);
        json.WriteStartObject();
        json.WriteNumber("formatVersion", FormatVersion);
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings) FindingJson.Write(json, finding);
        json.WriteEndArray();
        if (report.Drift is { } drift)
        {
            json.WriteStartArray("drift");
            foreach (var column in drift.Columns) ColumnDriftJson.Write(json, column);
            json.WriteEndArray();
            if (drift.NewColumns.Count > 0) CompactJson.WriteTexts(json, "newColumns", drift.NewColumns);
            if (drift.VanishedColumns.Count > 0) CompactJson.WriteTexts(json, "vanishedColumns", drift.VanishedColumns);
        }
        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write(Utf8JsonWriter, ValidationReport)"/> writes.</summary>
    /// <param name="json">The object.</param>
    /// <param name="statistics">The statistics of the same data.</param>
    /// <exception cref="DataException">The document is no validation, or was written by a newer version.</exception>
    public static ValidationReport Read(JsonElement json, DatasetStatistics statistics)
    {
        try
        {
            DocumentVersion.Check(json, FormatVersion, "The validation");
            return new ValidationReport(
                [.. json.GetProperty("findings").EnumerateArray().Select(FindingJson.Read)],
                json.TryGetProperty("drift", out var drift)
                    ? new DriftReport([.. drift.EnumerateArray().Select(ColumnDriftJson.Read)])
                    {
                        NewColumns = json.TryGetProperty("newColumns", out _) ? CompactJson.ReadTexts(json, "newColumns") : [],
                        VanishedColumns =
                            json.TryGetProperty("vanishedColumns", out _) ? CompactJson.ReadTexts(json, "vanishedColumns") : [],
                    }
                    : null,
                statistics);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw DocumentVersion.Invalid("a validation", "docs/formats/validation.md", e);
        }
    }
}
