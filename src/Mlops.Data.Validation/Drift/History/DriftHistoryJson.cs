using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mlops.Data.Validation;

/// <summary>The lines of a history, described in <c>docs/formats/drift-history.md</c>.</summary>
internal static class DriftHistoryJson
{
    private const int FormatVersion = 1;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line for each measurement of a report.</summary>
    public static ReadOnlyMemory<byte> Write(DriftReport report, string span, DateTimeOffset time)
    {
        var lines = new ArrayBufferWriter<byte>();
        foreach (var column in report.Columns)
        {
            foreach (var measurement in column.Measurements)
            {
                using (var json = new Utf8JsonWriter(lines, Options)) Write(json, span, time, column, measurement);
                lines.Write("\n"u8);
            }
        }
        return lines.WrittenMemory;
    }

    public static DriftHistoryEntry Read(ReadOnlyMemory<byte> line, string file, long number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var json = document.RootElement;
            DocumentVersion.Check(json, FormatVersion, string.Create(CultureInfo.InvariantCulture, $"Line {number} of {file}"));
            return new DriftHistoryEntry(
                Text(json, "span"), json.GetProperty("time").GetDateTimeOffset(), Text(json, "column"),
                ColumnDriftJson.Name<DriftVerdict>(json.GetProperty("verdict")), ColumnDriftJson.ReadMeasurement(json));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new DataException(
                new Problem(
                    ValidationDiagnostics.HistoryUnreadable,
                    $"A line of the history of drift cannot be read: {e.Message.TrimEnd('.')}",
                    string.Create(CultureInfo.InvariantCulture, $"{file} line {number}"),
                    "the format of docs/formats/drift-history.md",
                    "Delete the line if the file was edited, or take the file from a backup."),
                e);
        }
    }

    private static void Write(Utf8JsonWriter json, string span, DateTimeOffset time, ColumnDrift column, DriftMeasurement measurement)
    {
        json.WriteStartObject();
        json.WriteNumber("formatVersion", FormatVersion);
        json.WriteString("span", span);
        json.WriteString("time", time.UtcDateTime);
        json.WriteString("column", column.Column);
        json.WriteString("verdict", column.Verdict.ToString());
        ColumnDriftJson.WriteMembers(json, measurement);
        json.WriteEndObject();
    }

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null");
}
