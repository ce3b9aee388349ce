using System.Text;
using System.Text.Json;

namespace Mlops;

/// <summary>Writes and reads the rules of a schema that are not about one column alone.</summary>
internal static class SchemaRulesJson
{
    public static string TextOf(SchemaRules rules)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            Write(json, rules);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Writes the members, within an object; those without a rule are left out.</summary>
    public static void Write(Utf8JsonWriter json, SchemaRules rules)
    {
        RuleJson.WriteTexts(json, "defaultEnvironments", rules.DefaultEnvironments);
        if (rules.Rows is { } rows)
        {
            json.WriteStartObject("rows");
            RuleJson.WriteOptional(json, "min", rows.MinRows);
            RuleJson.WriteOptional(json, "max", rows.MaxRows);
            RuleJson.WriteOptional(json, "minRatio", rows.MinRatio);
            RuleJson.WriteOptional(json, "maxRatio", rows.MaxRatio);
            json.WriteEndObject();
        }
        WriteAll(json, "keys", rules.Keys, static (w, k) => RuleJson.WriteTexts(w, "columns", k.Columns));
        WriteAll(json, "rowRules", rules.RowRules, Write);
        WriteAll(json, "valueSets", rules.ValueSets, static (w, s) =>
        {
            w.WriteString("name", s.Name);
            if (s.File is not null) w.WriteString("file", s.File);
            if (s.Values is not null) RuleJson.WriteAllTexts(w, "values", s.Values);
        });
        WriteAll(json, "references", rules.References, static (w, r) =>
        {
            w.WriteString("column", r.Column);
            w.WriteString("set", r.Set);
            if (r.MinMass != 1) w.WriteNumber("minMass", r.MinMass);
        });
        WriteAll(json, "sparseFeatures", rules.SparseFeatures, static (w, f) =>
        {
            w.WriteString("name", f.Name);
            w.WriteString("value", f.Value);
            RuleJson.WriteAllTexts(w, "indices", f.Indices);
        });
        WriteAll(json, "weightedFeatures", rules.WeightedFeatures, static (w, f) =>
        {
            w.WriteString("name", f.Name);
            w.WriteString("value", f.Value);
            w.WriteString("weight", f.Weight);
        });
        if (rules.Severities.Count == 0) return;
        json.WriteStartObject("severities");
        foreach (var (code, severity) in rules.Severities.OrderBy(p => p.Key, StringComparer.Ordinal))
            json.WriteString(code, RuleJson.Name(severity));
        json.WriteEndObject();
    }

    public static SchemaRules Read(JsonElement json) => new()
    {
        DefaultEnvironments = RuleJson.ReadTexts(json, "defaultEnvironments") ?? [],
        Rows = json.TryGetProperty("rows", out var rows)
            ? new RowLimits
            {
                MinRows = RuleJson.ReadLong(rows, "min"),
                MaxRows = RuleJson.ReadLong(rows, "max"),
                MinRatio = RuleJson.ReadDouble(rows, "minRatio"),
                MaxRatio = RuleJson.ReadDouble(rows, "maxRatio"),
            }
            : null,
        Keys = ReadAll(json, "keys", static k => new RowKey(RuleJson.ReadTexts(k, "columns") ?? [])),
        RowRules = ReadAll(json, "rowRules", ReadRowRule),
        ValueSets = ReadAll(json, "valueSets", static s => new ValueSet(RuleJson.ReadText(s, "name"))
        {
            File = s.TryGetProperty("file", out _) ? RuleJson.ReadText(s, "file") : null,
            Values = RuleJson.ReadTexts(s, "values"),
        }),
        References = ReadAll(json, "references", static r =>
            new ValueReference(RuleJson.ReadText(r, "column"), RuleJson.ReadText(r, "set")) { MinMass = RuleJson.ReadDouble(r, "minMass") ?? 1 }),
        SparseFeatures = ReadAll(json, "sparseFeatures", static f =>
            new SparseFeature(RuleJson.ReadText(f, "name"), RuleJson.ReadText(f, "value"), RuleJson.ReadTexts(f, "indices") ?? [])),
        WeightedFeatures = ReadAll(json, "weightedFeatures", static f =>
            new WeightedFeature(RuleJson.ReadText(f, "name"), RuleJson.ReadText(f, "value"), RuleJson.ReadText(f, "weight"))),
        Severities = json.TryGetProperty("severities", out var severities)
            ? severities.EnumerateObject().ToDictionary(p => p.Name, p => RuleJson.Parse<Severity>(p.Value), StringComparer.Ordinal)
            : SchemaRules.None.Severities,
    };

    private static void Write(Utf8JsonWriter json, RowRule rule)
    {
        json.WriteString("name", rule.Name);
        if (rule.Severity != Severity.Error) json.WriteString("severity", RuleJson.Name(rule.Severity));
        if (rule.MinFraction != 1) json.WriteNumber("minFraction", rule.MinFraction);
        if (rule.Comment is not null) json.WriteString("comment", rule.Comment);
        json.WritePropertyName("holds");
        ExpressionJson.Write(json, rule.Holds);
    }

    private static RowRule ReadRowRule(JsonElement json)
    {
        var name = RuleJson.ReadText(json, "name");
        var holds = ExpressionJson.Read(json.GetProperty("holds")) as BooleanExpression
            ?? throw new FormatException($"the rule '{name}' is not true or false");
        return new RowRule(name, holds)
        {
            Severity = json.TryGetProperty("severity", out var severity) ? RuleJson.Parse<Severity>(severity) : Severity.Error,
            MinFraction = RuleJson.ReadDouble(json, "minFraction") ?? 1,
            Comment = json.TryGetProperty("comment", out _) ? RuleJson.ReadText(json, "comment") : null,
        };
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> rules, Action<Utf8JsonWriter, T> write)
    {
        if (rules.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            write(json, rule);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static IReadOnlyList<T> ReadAll<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
        json.TryGetProperty(name, out var rules) ? [.. rules.EnumerateArray().Select(read)] : [];
}
