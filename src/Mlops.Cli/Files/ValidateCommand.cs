using System.CommandLine;
using Mlops.Data.Validation;

namespace Mlops.Cli;

internal static class ValidateCommand
{
    public static Command Create(TextWriter output)
    {
        var file = new Argument<string>("FILE") { Description = "A CSV file (also gzip), a pattern such as data/*.csv, or an Arrow file." };
        var schema = new Option<string?>("--schema") { Description = "The schema to check against; without it, that of the baseline." };
        var baseline = new Option<string?>("--baseline") { Description = "A file whose distribution is the reference for drift." };
        var json = CommonOptions.Json();
        var command = new Command("validate", "Checks a file against a schema, or against an earlier file. Exit code 1 when there are errors.")
        {
            file, schema, baseline, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var data = await InputFile.OpenAsync(parsed.GetRequiredValue(file), cancellationToken);
            var reference = parsed.GetValue(baseline) is { } path
                ? await (await InputFile.OpenAsync(path, cancellationToken)).ProfileAsync(cancellationToken: cancellationToken)
                : null;
            var rules = await RulesAsync(parsed.GetValue(schema), reference, cancellationToken);
            var report = await data.ValidateAsync(rules, reference, cancellationToken: cancellationToken);
            if (parsed.GetValue(json)) Answer.Json(output, w => ValidationReportJson.Write(w, report));
            else Print(output, report);
            return report.Worst == Severity.Error ? MlopsTool.Findings : MlopsTool.Success;
        });
        return command;
    }

    private static async Task<DataSchema> RulesAsync(string? path, DatasetStatistics? reference, CancellationToken cancellationToken)
    {
        if (path is not null)
        {
            if (File.Exists(path)) return DataSchemaJson.Parse(await File.ReadAllTextAsync(path, cancellationToken));
            throw InputFile.Unknown(path, "Write one with 'mlops profile FILE --schema schema.json'.");
        }
        if (reference is not null) return SchemaInference.Infer(reference, InferenceOptions.Lenient);
        throw new SchemaException(new Problem(
            CliDiagnostics.NothingToCheckAgainst,
            "There is nothing to check the file against",
            Expected: "--schema FILE or --baseline FILE",
            Remedy: "Write a schema with 'mlops profile FILE --schema schema.json', review it, and pass it here."));
    }

    private static void Print(TextWriter output, ValidationReport report)
    {
        Answer.Line(output, $"{Text.Of(report.Statistics.RowCount)} rows, {Text.Of(report.Findings.Count)} findings");
        Answer.Table(
            output,
            ["severity", "code", "column", "rows", "share", "found", "first rows"],
            report.Findings.OrderByDescending(f => f.Severity).Select(f => new[]
            {
                f.Severity.ToString(), f.Code, f.Column ?? "", f.Count is { } count ? Text.Of(count) : "",
                f.Fraction is { } fraction ? Text.Percent(fraction) : "", f.Problem.Found,
                string.Join(", ", f.Examples.Take(3).Select(e => $"{Path.GetFileName(e.Source)}:{Text.Of(e.Row)}")),
            }));
        foreach (var drift in report.Drift?.Drifted ?? [])
            Answer.Line(output, $"drift in {drift.Column}: Jensen-Shannon {Text.Of(drift.JensenShannon)}, L-infinity {Text.Of(drift.LInfinity)}, most at {drift.Largest}");
    }
}
