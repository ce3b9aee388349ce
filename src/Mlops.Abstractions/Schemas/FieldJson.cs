using System.Text.Json;

namespace Mlops;

internal static class FieldJson
{
    /// <summary>True when a reader of version 1 would overlook a rule of the column.</summary>
    public static bool NeedsVersion2(Field field)
    {
        var isOldDomain = field.Domain switch
        {
            null or AllowedValues => true,
            NumberRange range => range == new NumberRange(range.Min, range.Max),
            _ => false,
        };
        var other = field with { Presence = null, Domain = null, Drift = null };
        return !isOldDomain || field.Drift is { Others.Count: > 0 } || other != new Field(field.Name, field.Type, field.IsNullable);
    }

    public static void Write(Utf8JsonWriter json, Field field)
    {
        json.WriteStartObject();
        json.WriteString("name", field.Name);
        json.WriteString("type", field.Type.ToString());
        json.WriteBoolean("nullable", field.IsNullable);
        if (field.Comment is not null) json.WriteString("comment", field.Comment);
        if (field.Stage != LifecycleStage.Production) json.WriteString("stage", RuleJson.Name(field.Stage));
        if (field.Environments is { } environments)
        {
            json.WriteStartObject("environments");
            RuleJson.WriteTexts(json, "in", environments.In);
            RuleJson.WriteTexts(json, "notIn", environments.NotIn);
            json.WriteEndObject();
        }
        if (field.Presence is { } presence)
        {
            json.WriteStartObject("presence");
            json.WriteNumber("minFraction", presence.MinFraction);
            json.WriteNumber("minCount", presence.MinCount);
            json.WriteEndObject();
        }
        if (field.ItemCount is { } count) WriteCount(json, "itemCount", count);
        DomainJson.Write(json, field.Domain);
        if (field.IsCategorical) json.WriteBoolean("categorical", true);
        if (field.Semantic is { } semantic) json.WriteString("semantic", RuleJson.Name(semantic));
        if (field.IsSensitive) json.WriteBoolean("sensitive", true);
        if (field.IsUnique) json.WriteBoolean("unique", true);
        if (field.DistinctCount is { } distinct)
        {
            json.WriteStartObject("distinctCount");
            RuleJson.WriteOptional(json, "min", distinct.Min);
            RuleJson.WriteOptional(json, "max", distinct.Max);
            json.WriteEndObject();
        }
        if (field.Order != ValueOrder.Any) json.WriteString("order", RuleJson.Name(field.Order));
        if (field.MaxAge is { } age) json.WriteString("maxAge", age.ToString("c"));
        if (field.Distribution is { } distribution) FieldLimitsJson.Write(json, distribution);
        FieldLimitsJson.Write(json, "drift", field.Drift);
        FieldLimitsJson.Write(json, "skew", field.Skew);
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
            Comment = json.TryGetProperty("comment", out _) ? RuleJson.ReadText(json, "comment") : null,
            Stage = json.TryGetProperty("stage", out var stage) ? RuleJson.Parse<LifecycleStage>(stage) : LifecycleStage.Production,
            Environments = json.TryGetProperty("environments", out var places)
                ? new FieldEnvironments(RuleJson.ReadTexts(places, "in") ?? [], RuleJson.ReadTexts(places, "notIn") ?? [])
                : null,
            Presence = json.TryGetProperty("presence", out var presence)
                ? new Presence(presence.GetProperty("minFraction").GetDouble(), presence.GetProperty("minCount").GetInt64())
                : null,
            ItemCount = json.TryGetProperty("itemCount", out var count) ? ReadCount(count) : null,
            Domain = DomainJson.Read(json),
            IsCategorical = RuleJson.ReadBoolean(json, "categorical", false),
            Semantic = json.TryGetProperty("semantic", out var semantic) ? RuleJson.Parse<SemanticKind>(semantic) : null,
            IsSensitive = RuleJson.ReadBoolean(json, "sensitive", false),
            IsUnique = RuleJson.ReadBoolean(json, "unique", false),
            DistinctCount = json.TryGetProperty("distinctCount", out var distinct)
                ? new DistinctCount(RuleJson.ReadLong(distinct, "min"), RuleJson.ReadLong(distinct, "max"))
                : null,
            Order = json.TryGetProperty("order", out var order) ? RuleJson.Parse<ValueOrder>(order) : ValueOrder.Any,
            MaxAge = json.TryGetProperty("maxAge", out _) ? ReadAge(RuleJson.ReadText(json, "maxAge")) : null,
            Distribution = json.TryGetProperty("distribution", out var limits) ? FieldLimitsJson.ReadDistribution(limits) : null,
            Drift = json.TryGetProperty("drift", out var drift) ? FieldLimitsJson.ReadDistances(drift) : null,
            Skew = json.TryGetProperty("skew", out var skew) ? FieldLimitsJson.ReadDistances(skew) : null,
        };
    }

    private static void WriteCount(Utf8JsonWriter json, string name, ItemCount count)
    {
        json.WriteStartObject(name);
        RuleJson.WriteOptional(json, "min", count.Min);
        RuleJson.WriteOptional(json, "max", count.Max);
        if (count.Inner is { } inner) WriteCount(json, "inner", inner);
        json.WriteEndObject();
    }

    private static ItemCount ReadCount(JsonElement json) => new(RuleJson.ReadLong(json, "min"), RuleJson.ReadLong(json, "max"))
    {
        Inner = json.TryGetProperty("inner", out var inner) ? ReadCount(inner) : null,
    };

    private static TimeSpan ReadAge(string text) =>
        TimeSpan.TryParseExact(text, "c", System.Globalization.CultureInfo.InvariantCulture, out var age)
            ? age
            : throw new FormatException($"'{text}' is not an age; expected for example 1.12:00:00 for a day and a half");
}
