using Mlops.Metadata;

namespace Mlops.Cli;

internal static class ModelText
{
    public static void Print(TextWriter output, ModelVersion version, IReadOnlyDictionary<string, int> aliases, IReadOnlyList<AliasMove> moves)
    {
        Answer.Line(output, $"model      {version.Model}/{version.Version}");
        Answer.Line(output, $"bundle     {version.Bundle.Digest.Hex}");
        Answer.Line(output, $"registered {Text.Of(version.CreatedAt)} by run {version.RunId}{(version.Span.Length > 0 ? $", span {version.Span}" : "")}");
        Answer.Line(output, $"aliases    {ModelJson.AliasText(aliases)}");
        Answer.Table(output, ["gate", "verdict", "because"], version.Gates.Select(g => new[] { g.Gate, g.Passed ? "passed" : "FAILED", g.Reason }));
        Answer.Table(
            output,
            ["alias", "from", "to", "when", "by", "because"],
            moves.Select(m => new[] { m.Alias, m.FromVersion is { } from ? Text.Of(from) : "", Text.Of(m.ToVersion), Text.Of(m.MovedAt), m.By, m.Reason }));
    }
}
