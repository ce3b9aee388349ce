using Mlops.Metadata;

namespace Mlops.Cli;

internal static class ModelText
{
    public static void Print(TextWriter output, ModelState model)
    {
        Answer.Table(
            output,
            ["version", "registered", "span", "bundle", "gates", "aliases"],
            model.Versions.Select(v => new[]
            {
                $"{v.Model}/{Text.Of(v.Version)}", Text.Of(v.CreatedAt), v.Span, v.Bundle.Digest.Short,
                v.PassedGates ? "all passed" : "FAILED", model.AliasesOf(v),
            }));
        PrintMoves(output, model);
    }

    public static void Print(TextWriter output, ModelState model, ModelVersion version)
    {
        var by = version.RunId.Length > 0 ? $" by run {version.RunId}" : "";
        var span = version.Span.Length > 0 ? $", span {version.Span}" : "";
        Answer.Line(output, $"model      {version.Model}/{Text.Of(version.Version)}");
        Answer.Line(output, $"bundle     {version.Bundle.Digest.Hex}");
        Answer.Line(output, $"registered {Text.Of(version.CreatedAt)}{by}{span}");
        Answer.Line(output, $"aliases    {model.AliasText()}".TrimEnd());
        if (version.Gates.Count > 0)
        {
            Answer.Table(
                output,
                ["gate", "verdict", "because"],
                version.Gates.Select(g => new[] { g.Gate, g.Passed ? "passed" : "FAILED", g.Reason }));
        }
        PrintMoves(output, model);
    }

    private static void PrintMoves(TextWriter output, ModelState model)
    {
        if (model.Moves.Count == 0) return;
        Answer.Table(
            output,
            ["alias", "from", "to", "when", "by", "because"],
            model.Moves.Select(m => new[]
            {
                m.Alias, m.FromVersion is { } from ? Text.Of(from) : "", Text.Of(m.ToVersion), Text.Of(m.MovedAt), m.By, m.Reason,
            }));
    }
}
