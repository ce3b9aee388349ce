using System.Text.Json;

namespace Mlops;

internal static class SchemaFixJson
{
    public static void Write(Utf8JsonWriter json, SchemaFix fix)
    {
        json.WriteStartObject("fix");
        json.WriteString("description", fix.Description);
        if (fix.Field is { } field)
        {
            json.WritePropertyName("column");
            FieldJson.Write(json, field);
        }
        if (fix.Rules is { } rules)
        {
            json.WriteStartObject("rules");
            SchemaRulesJson.Write(json, rules);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    public static SchemaFix Read(JsonElement json) => new(RuleJson.ReadText(json, "description"))
    {
        Field = json.TryGetProperty("column", out var column) ? FieldJson.Read(column) : null,
        Rules = json.TryGetProperty("rules", out var rules) ? SchemaRulesJson.Read(rules) : null,
    };
}
