using System.Text.Json;

namespace Mlops.Data.Validation;

/// <summary>The JSON of inferred rules.</summary>
public static class InferredRuleJson
{
    /// <summary>
    /// Writes a rule as one JSON object: <c>column</c>, <c>rule</c>, <c>text</c>, <c>reason</c>, <c>cases</c>, <c>holding</c>,
    /// <c>violationRate</c>, <c>confidence</c>, <c>level</c>.
    /// </summary>
    /// <param name="json">Where to write.</param>
    /// <param name="rule">The rule.</param>
    public static void Write(Utf8JsonWriter json, InferredRule rule)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(rule);
        json.WriteStartObject();
        json.WriteString("column", rule.Column);
        json.WriteString("rule", rule.Rule);
        json.WriteString("text", rule.Text);
        json.WriteString("reason", rule.Reason);
        SuggestionJson.WriteEvidence(json, rule.Evidence);
        json.WriteEndObject();
    }
}
