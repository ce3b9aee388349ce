using System.Text.Json;

namespace Mlops.Data.Validation;

internal static class NumberStatisticsJson
{
    public static void Write(Utf8JsonWriter json, NumberStatistics numbers)
    {
        json.WriteStartObject("numbers");
        json.WriteNumber("finite", numbers.FiniteCount);
        json.WriteNumber("nan", numbers.NaNCount);
        json.WriteNumber("positiveInfinity", numbers.PositiveInfinityCount);
        json.WriteNumber("negativeInfinity", numbers.NegativeInfinityCount);
        json.WriteNumber("zeros", numbers.ZeroCount);
        json.WriteNumber("distinct", numbers.Distinct);
        CompactJson.WriteDouble(json, "min", numbers.Min);
        CompactJson.WriteDouble(json, "max", numbers.Max);
        CompactJson.WriteDouble(json, "mean", numbers.Mean);
        CompactJson.WriteDouble(json, "standardDeviation", numbers.StandardDeviation);
        json.WriteNumber("rankError", numbers.RankError);
        CompactJson.WriteNumbers(json, "quantiles", numbers.Quantiles, static (line, quantile) =>
        {
            line.WriteStartArray();
            line.WriteNumberValue(quantile.Level);
            CompactJson.WriteDouble(line, quantile.Value);
            line.WriteEndArray();
        });
        WriteHistogram(json, "equalWidth", numbers.EqualWidth);
        WriteHistogram(json, "equalMass", numbers.EqualMass);
        json.WriteEndObject();
    }

    public static NumberStatistics Read(JsonElement json) => new()
    {
        FiniteCount = json.GetProperty("finite").GetInt64(),
        NaNCount = json.GetProperty("nan").GetInt64(),
        PositiveInfinityCount = json.GetProperty("positiveInfinity").GetInt64(),
        NegativeInfinityCount = json.GetProperty("negativeInfinity").GetInt64(),
        ZeroCount = json.GetProperty("zeros").GetInt64(),
        Distinct = json.TryGetProperty("distinct", out var distinct) ? distinct.GetInt64() : 0,
        Min = CompactJson.ReadOptional(json, "min"),
        Max = CompactJson.ReadOptional(json, "max"),
        Mean = CompactJson.ReadOptional(json, "mean"),
        StandardDeviation = CompactJson.ReadOptional(json, "standardDeviation"),
        RankError = json.GetProperty("rankError").GetDouble(),
        Quantiles = [.. json.GetProperty("quantiles").EnumerateArray().Select(ReadQuantile)],
        EqualWidth = ReadHistogram(json.GetProperty("equalWidth")),
        EqualMass = ReadHistogram(json.GetProperty("equalMass")),
    };

    private static Quantile ReadQuantile(JsonElement pair) => new(pair[0].GetDouble(), CompactJson.ReadDouble(pair[1]));

    public static void WriteHistogram(Utf8JsonWriter json, string name, Histogram histogram)
    {
        json.WriteStartObject(name);
        CompactJson.WriteNumbers(json, "edges", histogram.Edges, static (line, edge) => CompactJson.WriteDouble(line, edge));
        CompactJson.WriteNumbers(json, "counts", histogram.Counts, static (line, count) => line.WriteNumberValue(count));
        json.WriteEndObject();
    }

    public static Histogram ReadHistogram(JsonElement json) => new(
        CompactJson.ReadDoubles(json.GetProperty("edges")),
        [.. json.GetProperty("counts").EnumerateArray().Select(c => c.GetInt64())]);
}
