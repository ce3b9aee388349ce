using Mlops.Metadata;

namespace Mlops.Cli;

internal static class LineageText
{
    public static void Print(TextWriter output, LineageGraph graph)
    {
        Answer.Table(
            output,
            ["version", "bundle", "registered", "gates"],
            graph.Versions.Select(v => new[]
            {
                $"{v.Model}/{Text.Of(v.Version)}", v.Bundle.Digest.Short, Text.Of(v.CreatedAt), v.PassedGates ? "all passed" : "FAILED",
            }));
        Answer.Table(
            output,
            ["step", "started", "took", "inputs", "output", "parameters"],
            graph.Steps.Select(s => new[]
            {
                s.Step, Text.Of(s.StartedAt), Text.Seconds(s.EndedAt - s.StartedAt),
                string.Join(", ", s.Inputs.Select(i => $"{i.Role} {i.Artifact.Digest.Short}")), s.Output.ToString(), Shorten(s.Parameters),
            }));
        Answer.Table(output, ["file", "sha256", "bytes"], graph.Files.Select(f => new[] { f.Uri, f.Digest.Hex, f.Bytes is { } bytes ? Text.Of(bytes) : "" }));
    }

    private static string Shorten(string parameters) => parameters.Length <= 60 ? parameters : parameters[..57] + "...";
}
