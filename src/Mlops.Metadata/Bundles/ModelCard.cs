using System.Globalization;
using System.Text;

namespace Mlops.Metadata;

/// <summary>Writes <c>card.md</c>: what the model is, in a page for people. The same content gives the same text.</summary>
internal static class ModelCard
{
    public static string Write(BundleContent content, IReadOnlyList<BundlePartInfo> parts, DataSchema? schema)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {Line(content.Model)}\n\n");
        foreach (var part in parts.Where(p => p.Type.Length > 0))
            text.Append(CultureInfo.InvariantCulture, $"- {Line(part.Name)}: {Line(part.Type)}\n");
        foreach (var (heading, fact) in content.Facts.OrderBy(p => p.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"- {Line(heading)}: {Line(fact)}\n");
        WriteMetrics(text, content.Metrics);
        WriteGates(text, content.Gates);
        if (schema is not null) WriteSchema(text, schema);
        return text.ToString();
    }

    private static void WriteMetrics(StringBuilder text, IReadOnlyDictionary<string, double> metrics)
    {
        if (metrics.Count == 0) return;
        text.Append("\n## Metrics on the holdout\n\n| metric | value |\n|---|---|\n");
        foreach (var (name, value) in metrics.OrderBy(p => p.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"| {Cell(name)} | {value:R} |\n");
    }

    private static void WriteGates(StringBuilder text, IReadOnlyList<GateResult> gates)
    {
        text.Append("\n## Gates\n\n");
        if (gates.Count == 0) text.Append("No gate was set.\n");
        foreach (var gate in gates)
            text.Append(CultureInfo.InvariantCulture, $"- {(gate.Passed ? "passed" : "FAILED")}: {Line(gate.Gate)}. {Line(gate.Reason)}\n");
    }

    private static void WriteSchema(StringBuilder text, DataSchema schema)
    {
        text.Append("\n## Data\n\n| column | type | may be missing |\n|---|---|---|\n");
        foreach (var field in schema.Fields)
            text.Append(CultureInfo.InvariantCulture, $"| {Cell(field.Name)} | {Cell(field.Type.ToString())} | {(field.IsNullable ? "yes" : "no")} |\n");
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ");

    private static string Cell(string text) => Line(text).Replace("|", "\\|", StringComparison.Ordinal);
}
