using System.CommandLine;
using Mlops.Data.Validation;

namespace Mlops.Cli;

internal static class ValidateCommand
{
    public static Command Create(TextWriter output)
    {
        var file = InputFile.Argument();
        var schema = new Option<string?>("--schema")
        {
            Description = "The schema to check against; without it, that of the baseline.",
        };
        var baseline = new Option<string?>("--baseline")
        {
            Description = "A file whose distribution is the reference for drift.",
        };
        var json = CommonOptions.Json();
        var command = new Command(
            "validate", "Checks a file against a schema, or against an earlier file. Exit code 1 when there are errors.")
        {
            file, schema, baseline, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (rulesPath, baselinePath) = (parsed.GetValue(schema), parsed.GetValue(baseline));
            if (rulesPath is null && baselinePath is null) throw NothingToCheckAgainst();
            var data = await InputFile.OpenAsync(parsed.GetRequiredValue(file), cancellationToken);
            var reference = baselinePath is null ? null : await ProfileAsync(baselinePath, cancellationToken);
            var rules = rulesPath is not null
                ? await ReadSchemaAsync(rulesPath, cancellationToken)
                : SchemaInference.Infer(reference!, InferenceOptions.Lenient);
            var report = await data.ValidateAsync(rules, reference, cancellationToken: cancellationToken);
            if (parsed.GetValue(json)) Answer.Json(output, w => ValidationReportJson.Write(w, report));
            else Print(output, report);
            return report.Worst == Severity.Error ? MlopsTool.Findings : MlopsTool.Success;
        });
        return command;
    }

    private static async Task<DatasetStatistics> ProfileAsync(string path, CancellationToken cancellationToken)
    {
        var data = await InputFile.OpenAsync(path, cancellationToken);
        return await data.ProfileAsync(cancellationToken: cancellationToken);
    }

    private static async Task<DataSchema> ReadSchemaAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) throw InputFile.Unknown(path, "Write one with 'mlops profile FILE --schema schema.json'.");
        var text = await File.ReadAllTextAsync(path, cancellationToken);
        try
        {
            return DataSchemaJson.Parse(text);
        }
        catch (SchemaException e)
        {
            throw new SchemaException(e.Problem with { Where = path }, e);
        }
    }

    private static SchemaException NothingToCheckAgainst() => new(new Problem(
        CliDiagnostics.NothingToCheckAgainst,
        "There is nothing to check the file against",
        Expected: "--schema FILE or --baseline FILE",
        Remedy: "Write a schema with 'mlops profile FILE --schema schema.json', review it, and pass it here."));

    private static void Print(TextWriter output, ValidationReport report)
    {
        Answer.Line(output, $"{Text.Of(report.Statistics.RowCount)} rows, {Text.Of(report.Findings.Count)} findings");
        if (report.Findings.Count == 0) return;
        Answer.Table(
            output,
            ["severity", "code", "column", "rows", "share", "found", "expected", "first rows"],
            report.Findings.OrderByDescending(f => f.Severity).Select(f => new[]
            {
                f.Severity.ToString(), f.Code, f.Column ?? "", f.Count is { } count ? Text.Of(count) : "",
                f.Fraction is { } fraction ? Text.Percent(fraction) : "", f.Problem.Found,
                f.Problem.Expected, Rows(f),
            }));
    }

    private static string Rows(Finding finding) =>
        string.Join(", ", finding.Examples.Take(3).Select(e => $"{Path.GetFileName(e.Source)}:{Text.Of(e.Row)}"));
}
