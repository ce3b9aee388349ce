using System.Text.Json;

namespace Mlops.Data.Validation;

internal static class ColumnStatisticsJson
{
    public static void Write(Utf8JsonWriter json, ColumnStatistics column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", column.Type.ToString());
        json.WriteNumber("count", column.Count);
        json.WriteNumber("missing", column.Missing);
        if (column.IsSensitive) json.WriteBoolean("sensitive", true);
        if (column.Numbers is { } numbers) NumberStatisticsJson.Write(json, numbers);
        if (column.Values is { } values) WriteValues(json, values, column.Numbers is not null);
        if (column.Times is { } times)
        {
            json.WriteStartObject("times");
            json.WriteNumber("minMicroseconds", times.MinMicroseconds);
            json.WriteNumber("maxMicroseconds", times.MaxMicroseconds);
            if (times.Distribution is { } distribution) NumberStatisticsJson.Write(json, distribution);
            json.WriteEndObject();
        }
        if (column.Lengths is { } lengths)
        {
            json.WriteStartObject("lengths");
            json.WriteNumber("min", lengths.Min);
            json.WriteNumber("max", lengths.Max);
            json.WriteNumber("average", lengths.Average);
            json.WriteNumber("total", lengths.Total);
            if (lengths.EqualMass.Counts.Count > 0) NumberStatisticsJson.WriteHistogram(json, "equalMass", lengths.EqualMass);
            json.WriteEndObject();
        }
        if (column.Weighted is { } weighted) WeightedStatisticsJson.Write(json, weighted);
        if (column.Semantic is { } semantic) SemanticStatisticsJson.Write(json, semantic);
        if (column.Items is { } items)
        {
            json.WritePropertyName("items");
            Write(json, items);
        }
        json.WriteEndObject();
    }

    public static ColumnStatistics Read(JsonElement json)
    {
        var typeName = json.GetProperty("type").GetString();
        if (!ColumnType.TryParse(typeName, out var type)) throw new FormatException($"'{typeName}' is not a type of column");
        var name = json.GetProperty("name").GetString() ?? throw new FormatException("a column has no name");
        return new ColumnStatistics(name, type, json.GetProperty("count").GetInt64(), json.GetProperty("missing").GetInt64())
        {
            IsSensitive = json.TryGetProperty("sensitive", out var sensitive) && sensitive.GetBoolean(),
            Numbers = json.TryGetProperty("numbers", out var numbers) ? NumberStatisticsJson.Read(numbers) : null,
            Values = json.TryGetProperty("values", out var values) ? ReadValues(values) : null,
            Times = json.TryGetProperty("times", out var times) ? ReadTimes(times) : null,
            Lengths = json.TryGetProperty("lengths", out var lengths) ? ReadLengths(lengths) : null,
            Weighted = json.TryGetProperty("weighted", out var weighted) ? WeightedStatisticsJson.Read(weighted) : null,
            Semantic = json.TryGetProperty("semantic", out var semantic) ? SemanticStatisticsJson.Read(semantic) : null,
            Items = json.TryGetProperty("items", out var items) ? Read(items) : null,
        };
    }

    private static TimeStatistics ReadTimes(JsonElement json) =>
        new(json.GetProperty("minMicroseconds").GetInt64(), json.GetProperty("maxMicroseconds").GetInt64())
        {
            Distribution = json.TryGetProperty("numbers", out var numbers) ? NumberStatisticsJson.Read(numbers) : null,
        };

    private static LengthStatistics ReadLengths(JsonElement json) => new(
        json.GetProperty("min").GetInt32(),
        json.GetProperty("max").GetInt32(),
        json.GetProperty("average").GetDouble(),
        json.GetProperty("total").GetInt64())
    {
        EqualMass = json.TryGetProperty("equalMass", out var histogram) ? NumberStatisticsJson.ReadHistogram(histogram) : Histogram.Empty,
    };

    private static void WriteValues(Utf8JsonWriter json, ValueStatistics values, bool isNumber)
    {
        json.WriteStartObject("values");
        json.WriteNumber("distinct", values.Distinct);
        json.WriteBoolean("isDistinctExact", values.IsDistinctExact);
        if (values.CountError > 0) json.WriteNumber("countError", values.CountError);
        CompactJson.WriteDouble(json, "averageLength", values.AverageLength);
        CompactJson.WriteDouble(json, "minLength", values.MinLength);
        CompactJson.WriteDouble(json, "maxLength", values.MaxLength);
        json.WriteNumber("invalidUtf8", values.InvalidUtf8Count);
        if (isNumber) CompactJson.WriteNumbers(json, "top", values.Top, WritePair);
        else WriteLines(json, values.Top);
        json.WriteEndObject();
    }

    // Texts are read and compared by people; numbers are many and short.
    private static void WriteLines(Utf8JsonWriter json, IReadOnlyList<ValueFrequency> top)
    {
        json.WriteStartArray("top");
        foreach (var value in top) CompactJson.WriteOne(json, line => WritePair(line, value));
        json.WriteEndArray();
    }

    private static void WritePair(Utf8JsonWriter json, ValueFrequency value)
    {
        json.WriteStartArray();
        json.WriteStringValue(value.Value);
        json.WriteNumberValue(value.Count);
        json.WriteEndArray();
    }

    private static ValueStatistics ReadValues(JsonElement json) => new(
        json.GetProperty("distinct").GetInt64(),
        [.. json.GetProperty("top").EnumerateArray().Select(v => new ValueFrequency(v[0].GetString() ?? "", v[1].GetInt64()))])
    {
        IsDistinctExact = json.GetProperty("isDistinctExact").GetBoolean(),
        CountError = json.TryGetProperty("countError", out var error) ? error.GetInt64() : 0,
        AverageLength = CompactJson.ReadOptional(json, "averageLength"),
        MinLength = (int?)CompactJson.ReadOptional(json, "minLength"),
        MaxLength = (int?)CompactJson.ReadOptional(json, "maxLength"),
        InvalidUtf8Count = json.GetProperty("invalidUtf8").GetInt64(),
    };
}
