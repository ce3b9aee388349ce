using System.CommandLine;
using Mlops.Data.Validation;

namespace Mlops.Cli;

internal static class ValidateCommand
{
    public static Command Create(TextWriter output)
    {
        var file = InputFile.Argument();
        var input = new InputOptions();
        var rules = new ValidateOptions();
        var quarantine = new QuarantineFiles();
        var reports = new ReportOptions("error");
        var json = CommonOptions.Json();
        var command = new Command(
            "validate", "Checks a file against a schema, or against an earlier file. Exit code 1 when there are errors.")
        {
            file, json,
        };
        rules.AddTo(command);
        quarantine.AddTo(command);
        reports.AddTo(command);
        input.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);
            var request = input.Read(parsed);
            var (schema, baseline, options) = await rules.ReadAsync(parsed, request, cancellationToken);
            quarantine.Check(parsed);
            var data = await InputFile.OpenAsync([path], request, cancellationToken);
            // What the text of a file cannot tell, the schema does: a number may be a text.
            var settled = SchemaFile.Settle(data.Schema, schema, InputFormats.HasTypes(path, request));
            if (settled != data.Schema && InputFormats.CanDeclare(path, request))
                data = await InputFile.OpenAsync([path], request with { Schema = settled }, cancellationToken);
            var report = await data.ValidateAsync(schema, baseline, options, cancellationToken);
            var kept = await quarantine.WriteAsync(parsed, path, request, schema, options, cancellationToken);
            request.Progress?.Clear();
            var check = new CheckReport(
                "mlops validate", path, [.. schema.Names.Union(report.Statistics.Columns.Select(c => c.Name))],
                baseline is null ? RuleGroups.OfSchema : [.. RuleGroups.OfSchema, RuleGroups.Drift], report.Findings, reports.FailOn(parsed));
            await reports.WriteAsync(parsed, check, cancellationToken);
            if (parsed.GetValue(json)) Answer.Json(output, w => ValidationReportJson.Write(w, report));
            else Print(output, report, kept);
            return check.ExitCode;
        });
        return command;
    }

    private static void Print(TextWriter output, ValidationReport report, string kept)
    {
        Answer.Line(output, $"{Text.Of(report.Statistics.RowCount)} rows, {Text.Of(report.Findings.Count)} findings");
        FindingText.Print(output, report.Findings);
        if (kept.Length > 0) Answer.Line(output, kept);
    }
}
