using System.Text.Json;

namespace Mlops.Data.Validation;

internal static class WeightedStatisticsJson
{
    public static void Write(Utf8JsonWriter json, WeightedStatistics weighted)
    {
        json.WriteStartObject("weighted");
        json.WriteNumber("count", weighted.Count);
        json.WriteNumber("missing", weighted.Missing);
        CompactJson.WriteDouble(json, "mean", weighted.Mean);
        CompactJson.WriteDouble(json, "standardDeviation", weighted.StandardDeviation);
        CompactJson.WriteDouble(json, "median", weighted.Median);
        CompactJson.WriteDouble(json, "totalItems", weighted.TotalItems);
        WriteHistogram(json, "equalWidth", weighted.EqualWidth);
        WriteHistogram(json, "equalMass", weighted.EqualMass);
        if (weighted.CountError > 0) json.WriteNumber("countError", weighted.CountError);
        if (weighted.Top.Count > 0)
        {
            json.WriteStartArray("top");
            foreach (var value in weighted.Top) CompactJson.WriteOne(json, line => WritePair(line, value));
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    public static WeightedStatistics Read(JsonElement json) =>
        new(json.GetProperty("count").GetDouble(), json.GetProperty("missing").GetDouble())
        {
            Mean = CompactJson.ReadOptional(json, "mean"),
            StandardDeviation = CompactJson.ReadOptional(json, "standardDeviation"),
            Median = CompactJson.ReadOptional(json, "median"),
            TotalItems = CompactJson.ReadOptional(json, "totalItems"),
            EqualWidth = ReadHistogram(json, "equalWidth"),
            EqualMass = ReadHistogram(json, "equalMass"),
            CountError = json.TryGetProperty("countError", out var error) ? error.GetDouble() : 0,
            Top = DatasetPartsJson.ReadAll(json, "top", v => new ValueWeight(v[0].GetString() ?? "", v[1].GetDouble())),
        };

    private static void WritePair(Utf8JsonWriter json, ValueWeight value)
    {
        json.WriteStartArray();
        json.WriteStringValue(value.Value);
        json.WriteNumberValue(value.Weight);
        json.WriteEndArray();
    }

    private static void WriteHistogram(Utf8JsonWriter json, string name, WeightedHistogram histogram)
    {
        if (histogram.Weights.Count == 0) return;
        json.WriteStartObject(name);
        CompactJson.WriteNumbers(json, "edges", histogram.Edges, static (line, edge) => CompactJson.WriteDouble(line, edge));
        CompactJson.WriteNumbers(json, "weights", histogram.Weights, static (line, weight) => line.WriteNumberValue(weight));
        json.WriteEndObject();
    }

    private static WeightedHistogram ReadHistogram(JsonElement json, string name) => json.TryGetProperty(name, out var found)
        ? new(CompactJson.ReadDoubles(found.GetProperty("edges")), CompactJson.ReadDoubles(found.GetProperty("weights")))
        : WeightedHistogram.Empty;
}
