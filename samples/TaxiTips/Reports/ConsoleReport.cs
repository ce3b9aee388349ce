using Spectre.Console;

namespace TaxiTips;

/// <summary>Prints the story for people: a table per day, what was decided and why.</summary>
internal sealed class ConsoleReport(IAnsiConsole console)
{
    public void Day(DayResult day)
    {
        console.Write(new Rule($"[bold]Day {day.Day.Number}[/]  {Markup.Escape(Path.GetFileName(day.Day.Path))}").LeftJustified());
        var steps = new Table().Border(TableBorder.Simple).AddColumns("step", "result", "seconds", "artifact");
        foreach (var step in day.Steps) steps.AddRow(step.Name, Colored(step.Status), Number(step.Seconds, "0.000"), step.Artifact);
        console.Write(steps);
        Findings(day);
        Metrics(day);
        foreach (var gate in day.Gates)
            console.MarkupLineInterpolated($"  gate {(gate.Passed ? "passed" : "FAILED")}: {gate.Gate} ({gate.Reason})");
        var color = day.EndedAsExpected ? "green" : "red";
        console.MarkupLine($"[{color}]{day.Outcome.ToString().ToLowerInvariant()}[/]: {Markup.Escape(day.Why)}");
        console.MarkupLine($"production answers with version [bold]{day.ModelVersion}[/]; the day took {Number(day.Seconds, "0.00")} s\n");
    }

    public void Lineage(IEnumerable<string> lines)
    {
        console.Write(new Rule("[bold]Lineage of taxi-tips@production[/]").LeftJustified());
        foreach (var line in lines) console.WriteLine("  " + line);
        console.WriteLine();
    }

    public void Serving(ServingCheck serving)
    {
        console.Write(new Rule("[bold]Serving[/]").LeftJustified());
        console.MarkupLineInterpolated($"  {serving.Version} replayed {serving.ParityRowsReplayed} parity rows bit for bit before it answered");
        var (time, memory) = (Number(serving.NanosecondsPerPrediction, "0"), Number(serving.BytesPerPrediction, "0.##"));
        console.MarkupLineInterpolated($"  one prediction: {time} ns once the runtime has compiled it, {memory} bytes allocated");
        console.MarkupLineInterpolated($"  the very first one: {Number(serving.MillisecondsToFirst, "0.0")} ms");
        console.MarkupLineInterpolated($"  in batches: {Number(serving.RowsPerSecond, "N0")} rows/s on one thread");
        console.WriteLine();
    }

    private void Findings(DayResult day)
    {
        if (day.Findings.Count == 0) return;
        var table = new Table().Border(TableBorder.Simple).AddColumns("finding", "column", "rows", "what");
        foreach (var finding in day.Findings.OrderByDescending(f => f.Severity))
            table.AddRow(
                $"{finding.Severity} {finding.Code}",
                Markup.Escape(finding.Column ?? ""),
                finding.Count is { } count ? Number(count, "N0") : "",
                Markup.Escape(finding.Problem.Found));
        console.Write(table);
    }

    private void Metrics(DayResult day)
    {
        if (day.Metrics.Count == 0) return;
        var table = new Table().Border(TableBorder.Simple).AddColumns("metric", "holdout", "worst slice", "there");
        foreach (var metric in day.Metrics)
            table.AddRow(metric.Name, Number(metric.Value, "0.0000"), Markup.Escape(metric.WorstSlice), Number(metric.WorstValue, "0.0000"));
        console.Write(table);
    }

    private static string Colored(string status) => status switch
    {
        "Cached" => "[grey]cached[/]",
        "Skipped" => "[yellow]skipped[/]",
        _ => status.ToLowerInvariant(),
    };

    private static string Number(double? value, string format) =>
        value is { } known ? known.ToString(format, CultureInfo.InvariantCulture) : "undefined";
}
