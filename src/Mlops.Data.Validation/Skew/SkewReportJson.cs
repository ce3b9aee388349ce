using System.Text.Json;

namespace Mlops.Data.Validation;

/// <summary>The JSON of a comparison of rows, described in <c>docs/formats/skew.md</c>.</summary>
internal static class SkewReportJson
{
    private const int FormatVersion = 1;

    public static void Write(Utf8JsonWriter json, SkewReport report)
    {
        json.WriteStartObject();
        json.WriteNumber("formatVersion", FormatVersion);
        json.WriteNumber("trainingRows", report.TrainingRows);
        json.WriteNumber("servingRows", report.ServingRows);
        json.WriteNumber("pairs", report.Pairs);
        json.WriteStartArray("columns");
        foreach (var column in report.Columns) Write(json, column);
        json.WriteEndArray();
        Write(json, "trainingOnly", report.TrainingOnly);
        Write(json, "servingOnly", report.ServingOnly);
        Write(json, "trainingDuplicates", report.TrainingDuplicates);
        Write(json, "servingDuplicates", report.ServingDuplicates);
        Write(json, "trainingWithoutKey", report.TrainingWithoutKey);
        Write(json, "servingWithoutKey", report.ServingWithoutKey);
        CompactJson.WriteTexts(json, "trainingColumns", report.TrainingColumns);
        CompactJson.WriteTexts(json, "servingColumns", report.ServingColumns);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ColumnSkew column)
    {
        json.WriteStartObject();
        json.WriteString("column", column.Column);
        if (column.NotCompared is { } reason) json.WriteString("notCompared", reason);
        json.WriteNumber("matches", column.Matches);
        json.WriteNumber("mismatches", column.Mismatches);
        json.WriteNumber("missingInTraining", column.MissingInTraining);
        json.WriteNumber("missingInServing", column.MissingInServing);
        json.WriteStartArray("samples");
        foreach (var sample in column.Samples)
        {
            CompactJson.WriteOne(json, line =>
            {
                line.WriteStartObject();
                line.WriteString("key", sample.Key);
                line.WritePropertyName("training");
                Write(line, sample.Training);
                line.WritePropertyName("serving");
                Write(line, sample.Serving);
                line.WriteEndObject();
            });
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, SkewRows rows)
    {
        json.WriteStartObject(name);
        json.WriteNumber("count", rows.Count);
        json.WriteStartArray("samples");
        foreach (var row in rows.Samples) CompactJson.WriteOne(json, line => Write(line, row));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ExampleRow row)
    {
        json.WriteStartObject();
        json.WriteString("source", row.Source);
        json.WriteNumber("row", row.Row);
        json.WriteString("text", row.Text);
        json.WriteEndObject();
    }
}
