using System.Text.Json;

namespace Mlops.Data.Validation;

/// <summary>The parts of statistics that are not about one column: each is written only when there is something in it.</summary>
internal static class DatasetPartsJson
{
    public static void Write(Utf8JsonWriter json, DatasetStatistics statistics)
    {
        WriteAll(json, "paired", statistics.Paired, WritePaired);
        WriteAll(json, "crosses", statistics.Crosses, WriteCross);
        if (statistics.Label is { } label) LabelStatisticsJson.Write(json, label);
        WriteAll(json, "custom", statistics.Custom, WriteCustom);
    }

    public static DatasetStatistics Read(JsonElement json, DatasetStatistics statistics) => statistics with
    {
        Paired = ReadAll(json, "paired", ReadPaired),
        Crosses = ReadAll(json, "crosses", ReadCross),
        Label = json.TryGetProperty("label", out var label) ? LabelStatisticsJson.Read(label) : null,
        Custom = ReadAll(json, "custom", ReadCustom),
    };

    public static void WriteAll<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var item in items) write(json, item);
        json.WriteEndArray();
    }

    public static T[] ReadAll<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
        json.TryGetProperty(name, out var items) ? [.. items.EnumerateArray().Select(read)] : [];

    public static string TextOf(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null");

    private static void WritePaired(Utf8JsonWriter json, PairedStatistics paired)
    {
        json.WriteStartObject();
        json.WriteString("name", paired.Name);
        json.WriteNumber("missingValue", paired.MissingValue);
        json.WriteStartArray("columns");
        foreach (var column in paired.Columns)
        {
            json.WriteStartObject();
            json.WriteString("column", column.Column);
            json.WriteNumber("missing", column.Missing);
            json.WriteNumber("minLengthDifference", column.MinLengthDifference);
            json.WriteNumber("maxLengthDifference", column.MaxLengthDifference);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static PairedStatistics ReadPaired(JsonElement json) => new(
        TextOf(json, "name"),
        json.GetProperty("missingValue").GetInt64(),
        ReadAll(json, "columns", c => new PairedColumn(
            TextOf(c, "column"),
            c.GetProperty("missing").GetInt64(),
            c.GetProperty("minLengthDifference").GetInt32(),
            c.GetProperty("maxLengthDifference").GetInt32())));

    private static void WriteCross(Utf8JsonWriter json, CrossStatistics cross)
    {
        json.WriteStartObject();
        json.WriteString("first", cross.First);
        json.WriteString("second", cross.Second);
        json.WriteNumber("count", cross.Count);
        CompactJson.WriteDouble(json, "covariance", cross.Covariance);
        CompactJson.WriteDouble(json, "correlation", cross.Correlation);
        json.WriteEndObject();
    }

    private static CrossStatistics ReadCross(JsonElement json) =>
        new(TextOf(json, "first"), TextOf(json, "second"), json.GetProperty("count").GetInt64())
        {
            Covariance = CompactJson.ReadOptional(json, "covariance"),
            Correlation = CompactJson.ReadOptional(json, "correlation"),
        };

    private static void WriteCustom(Utf8JsonWriter json, CustomStatistics custom)
    {
        json.WriteStartObject();
        json.WriteString("name", custom.Name);
        json.WriteStartObject("values");
        foreach (var (name, value) in custom.Values) CompactJson.WriteDouble(json, name, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static CustomStatistics ReadCustom(JsonElement json) => new(
        TextOf(json, "name"),
        new SortedDictionary<string, double>(
            json.GetProperty("values").EnumerateObject().ToDictionary(v => v.Name, v => CompactJson.ReadDouble(v.Value)),
            StringComparer.Ordinal));
}
