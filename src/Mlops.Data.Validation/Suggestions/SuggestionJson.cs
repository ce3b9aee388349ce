using System.Text.Json;

namespace Mlops.Data.Validation;

/// <summary>The JSON of suggestions.</summary>
public static class SuggestionJson
{
    /// <summary>
    /// Writes a suggestion as one JSON object: <c>id</c>, <c>column</c>, <c>description</c>, <c>cases</c>, <c>holding</c>,
    /// <c>violationRate</c>, <c>confidence</c>, <c>level</c>.
    /// </summary>
    /// <param name="json">Where to write.</param>
    /// <param name="suggestion">The suggestion.</param>
    public static void Write(Utf8JsonWriter json, Suggestion suggestion)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(suggestion);
        json.WriteStartObject();
        json.WriteString("id", suggestion.Id);
        if (suggestion.Column is { } column) json.WriteString("column", column);
        json.WriteString("description", suggestion.Fix.Description);
        WriteEvidence(json, suggestion.Evidence);
        json.WriteEndObject();
    }

    internal static void WriteEvidence(Utf8JsonWriter json, RuleEvidence evidence)
    {
        json.WriteNumber("cases", evidence.Cases);
        json.WriteNumber("holding", evidence.Holding);
        json.WriteNumber("violationRate", evidence.ViolationRate);
        json.WriteNumber("confidence", evidence.Confidence);
        json.WriteNumber("level", evidence.Level);
    }
}
