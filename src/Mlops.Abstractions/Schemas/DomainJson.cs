using System.Text.Json;

namespace Mlops;

/// <summary>Writes and reads the domain of a column: one member of its object, named after the kind of domain.</summary>
internal static class DomainJson
{
    public static void Write(Utf8JsonWriter json, Domain? domain)
    {
        switch (domain)
        {
            case NumberRange range:
                json.WriteStartObject("range");
                RuleJson.WriteOptional(json, "min", range.Min);
                RuleJson.WriteOptional(json, "max", range.Max);
                if (range.AllowsNaN) json.WriteBoolean("nan", true);
                if (!range.AllowsInfinity) json.WriteBoolean("infinity", false);
                break;
            case IntegerRange range:
                json.WriteStartObject("integers");
                RuleJson.WriteOptional(json, "min", range.Min);
                RuleJson.WriteOptional(json, "max", range.Max);
                break;
            case TimeRange range:
                json.WriteStartObject("times");
                if (range.Min is not null) json.WriteString("min", ExpressionText.ToIso(range.MinMicroseconds));
                if (range.Max is not null) json.WriteString("max", ExpressionText.ToIso(range.MaxMicroseconds));
                break;
            case AllowedValues allowed:
                json.WriteStartObject("values");
                json.WriteNumber("minMass", allowed.MinMass);
                RuleJson.WriteAllTexts(json, "allowed", allowed.Values);
                break;
            case BooleanTokens tokens:
                json.WriteStartObject("booleans");
                RuleJson.WriteAllTexts(json, "true", tokens.True);
                RuleJson.WriteAllTexts(json, "false", tokens.False);
                break;
            case TextRules text:
                json.WriteStartObject("text");
                if (text.Pattern is not null) json.WriteString("pattern", text.Pattern);
                RuleJson.WriteOptional(json, "minCharacters", text.MinCharacters);
                RuleJson.WriteOptional(json, "maxCharacters", text.MaxCharacters);
                RuleJson.WriteOptional(json, "minBytes", text.MinBytes);
                RuleJson.WriteOptional(json, "maxBytes", text.MaxBytes);
                if (!text.RequiresUtf8) json.WriteBoolean("utf8", false);
                break;
            case ByteLength length:
                json.WriteStartObject("byteLength");
                RuleJson.WriteOptional(json, "min", length.Min);
                RuleJson.WriteOptional(json, "max", length.Max);
                break;
            default:
                return;
        }
        if (domain is not AllowedValues && domain.MinMass != 1) json.WriteNumber("minMass", domain.MinMass);
        json.WriteEndObject();
    }

    public static Domain? Read(JsonElement json)
    {
        if (json.TryGetProperty("range", out var range))
            return new NumberRange(RuleJson.ReadDouble(range, "min"), RuleJson.ReadDouble(range, "max"))
            {
                AllowsNaN = RuleJson.ReadBoolean(range, "nan", false),
                AllowsInfinity = RuleJson.ReadBoolean(range, "infinity", true),
                MinMass = Mass(range),
            };
        if (json.TryGetProperty("integers", out var integers))
            return new IntegerRange(RuleJson.ReadLong(integers, "min"), RuleJson.ReadLong(integers, "max")) { MinMass = Mass(integers) };
        if (json.TryGetProperty("times", out var times))
            return new TimeRange(ReadTime(times, "min"), ReadTime(times, "max")) { MinMass = Mass(times) };
        if (json.TryGetProperty("values", out var values))
            return new AllowedValues(RuleJson.ReadTexts(values, "allowed") ?? throw new FormatException("'values' allows nothing"))
            {
                MinMass = values.GetProperty("minMass").GetDouble(),
            };
        if (json.TryGetProperty("booleans", out var booleans))
            return new BooleanTokens(RuleJson.ReadTexts(booleans, "true") ?? [], RuleJson.ReadTexts(booleans, "false") ?? [])
            {
                MinMass = Mass(booleans),
            };
        if (json.TryGetProperty("byteLength", out var length))
            return new ByteLength(RuleJson.ReadInt(length, "min"), RuleJson.ReadInt(length, "max")) { MinMass = Mass(length) };
        return json.TryGetProperty("text", out var text) ? ReadText(text) : null;
    }

    private static TextRules ReadText(JsonElement json) => new()
    {
        Pattern = json.TryGetProperty("pattern", out _) ? RuleJson.ReadText(json, "pattern") : null,
        MinCharacters = RuleJson.ReadInt(json, "minCharacters"),
        MaxCharacters = RuleJson.ReadInt(json, "maxCharacters"),
        MinBytes = RuleJson.ReadInt(json, "minBytes"),
        MaxBytes = RuleJson.ReadInt(json, "maxBytes"),
        RequiresUtf8 = RuleJson.ReadBoolean(json, "utf8", true),
        MinMass = Mass(json),
    };

    private static double Mass(JsonElement json) => RuleJson.ReadDouble(json, "minMass") ?? 1;

    private static DateTime? ReadTime(JsonElement json, string name) =>
        json.TryGetProperty(name, out _) ? Timestamps.ToDateTime(ExpressionNodeReader.ReadTime(RuleJson.ReadText(json, name))) : null;
}
