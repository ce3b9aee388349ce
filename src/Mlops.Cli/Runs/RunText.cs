using Mlops.Metadata;

namespace Mlops.Cli;

internal static class RunText
{
    private const int MostFigures = 6;

    public static void Print(TextWriter output, RunRecord run, IReadOnlyList<ExecutionRecord> executions)
    {
        Answer.Line(output, $"run      {run.Id}");
        Answer.Line(output, $"pipeline {run.Pipeline}{(run.Span.Length > 0 ? $", span {run.Span}" : "")}");
        Answer.Line(output, $"status   {run.Status}{(run.Reason.Length > 0 ? $": {run.Reason}" : "")}");
        if (run.Marks.Count > 0) Answer.Line(output, $"marks    {string.Join(", ", run.Marks)}");
        Answer.Line(output, $"started  {Text.Of(run.StartedAt)}");
        Answer.Table(
            output,
            ["step", "result", "took", "artifact", "figures"],
            executions.Select(e => new[]
            {
                e.Step, e.FromCache ? "cached" : "computed", Text.Seconds(e.EndedAt - e.StartedAt), e.Output.ToString(),
                Figures(e),
            }));
        foreach (var finding in executions.SelectMany(e => e.Findings)) Answer.Line(output, finding.ToString());
    }

    private static string Figures(ExecutionRecord execution)
    {
        var first = execution.Metrics.Take(MostFigures).Select(m => $"{m.Key} {Text.Of(m.Value)}");
        var more = execution.Metrics.Count - MostFigures;
        return string.Join(", ", first) + (more > 0 ? $" and {Text.Of(more)} more with --json" : "");
    }
}
