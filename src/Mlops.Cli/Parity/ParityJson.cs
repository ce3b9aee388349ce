using System.Text.Json;
using Mlops.Transform;

namespace Mlops.Cli;

/// <summary>A certificate for programs.</summary>
internal static class ParityJson
{
    public static void Write(Utf8JsonWriter json, ParitySubject subject, ParityCertificate certificate, DayReport? day, bool isKept)
    {
        json.WriteStartObject();
        json.WriteBoolean("isKept", isKept);
        json.WriteStartObject("artifact");
        json.WriteString("kind", subject.Kind);
        json.WriteString("digest", subject.Digest.Hex);
        json.WriteString("model", subject.Model);
        json.WriteEndObject();
        json.WriteString("runtime", Machine.Runtime);
        json.WriteString("system", Machine.System);
        json.WriteStartArray("processor");
        foreach (var feature in Machine.Features) json.WriteStringValue(feature);
        json.WriteEndArray();
        json.WriteStartObject("features");
        json.WriteNumber("rows", certificate.RowCount);
        if (certificate.Difference is { } difference) Write(json, difference);
        json.WriteEndObject();
        json.WriteStartObject("scores");
        json.WriteNumber("rows", subject.ScoreCount);
        if (subject.ScoreDifference is { } score) json.WriteString("difference", score.Found);
        json.WriteEndObject();
        if (day is not null) Write(json, day);
        json.WriteStartArray("columns");
        foreach (var column in certificate.Columns) Write(json, column);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ParityDifference difference)
    {
        json.WriteStartObject("difference");
        json.WriteNumber("row", difference.Row);
        json.WriteString("way", difference.Way);
        json.WriteNumber("feature", difference.Feature);
        json.WriteString("name", difference.Name);
        json.WriteString("expected", difference.Expected.ToString("x8", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("actual", difference.Actual.ToString("x8", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DayReport day)
    {
        json.WriteStartObject("day");
        json.WriteNumber("rows", day.RowCount);
        json.WriteNumber("compared", day.Compared);
        if (day.Difference is { } difference) json.WriteString("difference", difference);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ParityColumn column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", column.Type.ToString());
        json.WriteNumber("missing", column.Missing);
        if (column.Unseen is { } unseen) json.WriteNumber("unseen", unseen);
        if (column.Smallest is { } smallest && double.IsFinite(smallest)) json.WriteNumber("smallest", smallest);
        if (column.Largest is { } largest && double.IsFinite(largest)) json.WriteNumber("largest", largest);
        json.WriteEndObject();
    }
}
