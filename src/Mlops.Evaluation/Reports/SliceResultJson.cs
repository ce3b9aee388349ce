using System.Text.Json;

namespace Mlops.Evaluation;

/// <summary>The JSON of one slice of a report.</summary>
internal static class SliceResultJson
{
    public static void Write(Utf8JsonWriter json, SliceResult slice)
    {
        json.WriteStartObject();
        if (slice.Column.Length > 0)
        {
            json.WriteString("slice", slice.Slice);
            json.WriteString("column", slice.Column);
            json.WriteString("value", slice.Value);
        }
        json.WriteNumber("rows", slice.Rows);
        if (slice.HasTooFewRows) json.WriteBoolean("tooFewRows", true);
        json.WriteStartObject("metrics");
        foreach (var (name, value) in slice.Metrics)
        {
            if (value.Value is { } number)
            {
                json.WriteNumber(name, number);
                continue;
            }
            json.WriteStartObject(name);
            json.WriteString("undefined", value.Reason);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static SliceResult Read(JsonElement json)
    {
        var values = new OrderedDictionary<string, MetricValue>(StringComparer.Ordinal);
        foreach (var property in json.GetProperty("metrics").EnumerateObject()) values[property.Name] = ReadValue(property.Value);
        return new SliceResult(Text(json, "slice") ?? "", json.GetProperty("rows").GetInt64(), values)
        {
            Column = Text(json, "column") ?? "",
            Value = Text(json, "value"),
            HasTooFewRows = json.TryGetProperty("tooFewRows", out var few) && few.GetBoolean(),
        };
    }

    private static MetricValue ReadValue(JsonElement json) => json.ValueKind == JsonValueKind.Number
        ? MetricValue.Of(json.GetDouble())
        : MetricValue.Undefined(Text(json,
            "undefined") is { Length: > 0 } reason ? reason : throw new FormatException("A reason is empty."));

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var text) ? text.GetString() : null;
}
