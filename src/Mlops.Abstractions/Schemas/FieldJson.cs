using System.Text.Json;

namespace Mlops;

internal static class FieldJson
{
    public static void Write(Utf8JsonWriter json, Field field)
    {
        json.WriteStartObject();
        json.WriteString("name", field.Name);
        json.WriteString("type", field.Type.ToString());
        json.WriteBoolean("nullable", field.IsNullable);
        if (field.Presence is { } presence)
        {
            json.WriteStartObject("presence");
            json.WriteNumber("minFraction", presence.MinFraction);
            json.WriteNumber("minCount", presence.MinCount);
            json.WriteEndObject();
        }
        if (field.Domain is NumberRange range)
        {
            json.WriteStartObject("range");
            WriteOptional(json, "min", range.Min);
            WriteOptional(json, "max", range.Max);
            json.WriteEndObject();
        }
        if (field.Domain is AllowedValues allowed)
        {
            json.WriteStartObject("values");
            json.WriteNumber("minMass", allowed.MinMass);
            json.WriteStartArray("allowed");
            foreach (var value in allowed.Values) json.WriteStringValue(value);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        if (field.Drift is { } drift)
        {
            json.WriteStartObject("drift");
            WriteOptional(json, "jensenShannon", drift.JensenShannon);
            WriteOptional(json, "lInfinity", drift.LInfinity);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    public static Field Read(JsonElement json)
    {
        var name = json.GetProperty("name").GetString() ?? throw new FormatException("a column has no name");
        var typeName = json.GetProperty("type").GetString();
        if (!ColumnType.TryParse(typeName, out var type))
            throw new FormatException($"column '{name}' has the unknown type '{typeName}'");
        return new Field(name, type, json.GetProperty("nullable").GetBoolean())
        {
            Presence = json.TryGetProperty("presence", out var presence)
                ? new Presence(presence.GetProperty("minFraction").GetDouble(), presence.GetProperty("minCount").GetInt64())
                : null,
            Domain = ReadDomain(json),
            Drift = json.TryGetProperty("drift", out var drift)
                ? new DriftThresholds(ReadOptional(drift, "jensenShannon"), ReadOptional(drift, "lInfinity"))
                : null,
        };
    }

    private static Domain? ReadDomain(JsonElement json)
    {
        if (json.TryGetProperty("range", out var range)) return new NumberRange(ReadOptional(range, "min"), ReadOptional(range, "max"));
        if (!json.TryGetProperty("values", out var values)) return null;
        var allowed = values.GetProperty("allowed").EnumerateArray().Select(v => v.GetString() ?? throw new FormatException("a null value"));
        return new AllowedValues([.. allowed]) { MinMass = values.GetProperty("minMass").GetDouble() };
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
    }

    private static double? ReadOptional(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetDouble() : null;
}
