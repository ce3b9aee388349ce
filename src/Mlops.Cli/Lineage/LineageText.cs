using Mlops.Metadata;

namespace Mlops.Cli;

internal static class LineageText
{
    public static void Print(TextWriter output, LineageGraph graph)
    {
        Table(output, ["version", "bundle", "registered", "gates"], graph.Versions.Select(Version));
        Table(output, ["step", "run", "started", "took", "inputs", "output"], graph.Steps.Select(Step));
        Table(output, ["file", "sha256", "bytes"], graph.Files.Select(File));
        // Parameters may be long: below the table each has a line of its own, uncut.
        foreach (var step in graph.Steps.Where(s => s.Parameters != "{}")) Answer.Line(output, $"{step.Step}: {step.Parameters}");
    }

    private static void Table(TextWriter output, string[] headers, IEnumerable<string[]> rows)
    {
        var lines = rows.ToList();
        if (lines.Count > 0) Answer.Table(output, headers, lines);
    }

    private static string[] Version(ModelVersion version) =>
    [
        $"{version.Model}/{Text.Of(version.Version)}",
        version.Bundle.Digest.Short,
        Text.Of(version.CreatedAt),
        version.PassedGates ? "all passed" : "FAILED",
    ];

    private static string[] Step(ExecutionRecord step) =>
    [
        step.Step,
        step.RunId,
        Text.Of(step.StartedAt),
        Text.Seconds(step.EndedAt - step.StartedAt),
        string.Join(", ", step.Inputs.Select(i => $"{i.Role} {i.Artifact.Digest.Short}")),
        step.Output.ToString(),
    ];

    private static string[] File(LineageFile file) =>
        [file.Uri, file.Digest.Hex, file.Bytes is { } bytes ? Text.Of(bytes) : ""];
}
