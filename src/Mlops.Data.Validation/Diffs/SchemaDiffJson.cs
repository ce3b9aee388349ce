using System.Text.Json;

namespace Mlops.Data.Validation;

/// <summary>The JSON of a diff of two schemas.</summary>
public static class SchemaDiffJson
{
    /// <summary>Writes a diff as one JSON object: <c>worst</c> and <c>changes</c>, each with kind, column, rule, before and after.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="diff">The diff.</param>
    public static void Write(Utf8JsonWriter json, SchemaDiff diff)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(diff);
        json.WriteStartObject();
        json.WriteString("worst", diff.Worst is { } worst ? Name(worst) : "none");
        json.WriteStartArray("changes");
        foreach (var change in diff.Changes)
        {
            json.WriteStartObject();
            json.WriteString("kind", Name(change.Kind));
            if (change.Column is not null) json.WriteString("column", change.Column);
            json.WriteString("rule", change.Rule);
            if (change.Before is not null) json.WriteString("before", change.Before);
            if (change.After is not null) json.WriteString("after", change.After);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Name(SchemaChangeKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
