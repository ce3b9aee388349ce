using System.CommandLine;
using Mlops.Data.Validation;

namespace Mlops.Cli;

internal static class DriftCommand
{
    public static Command Create(TextWriter output)
    {
        var baseline = InputFile.Argument("BASELINE", ", or statistics of 'mlops profile -o' (.json)");
        var current = InputFile.Argument("CURRENT", ", or statistics");
        var input = new InputOptions();
        var reports = new ReportOptions("warning");
        var json = CommonOptions.Json();
        var level = Share("--level", "The false discovery rate: which share of the columns that are called drifted may be so by chance.", 0.05);
        var minEffect = Share("--min-effect", "The smallest effect that counts: the share of rows that must have moved.", 0.05);
        var limits = new Option<string[]>("--limit")
        {
            Description = "A fixed limit instead of the test: column:method:value, such as fare:psi:0.2. May be repeated.",
        };
        var ignore = new Option<string?>("--ignore") { Description = "Columns that are measured but never reported: a,b." };
        var history = new Option<string?>("--history")
        {
            Description = "A JSON Lines file that every measured distance is added to, with or without an alarm.",
        };
        var schema = SchemaFile.Option("A schema whose fixed thresholds of columns decide instead of the test.");
        var command = new Command("drift", "Compares the distributions of two files, column by column. Exit code 1 when one has drifted.")
        {
            baseline, current, json, level, minEffect, limits, ignore, history, schema,
        };
        reports.AddTo(command);
        input.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var request = input.Read(parsed);
            var fixedLimits = (parsed.GetValue(limits) ?? []).Select(DriftLimit.Parse).ToList();
            var options = new DriftOptions
            {
                Level = parsed.GetValue(level),
                MinEffect = parsed.GetValue(minEffect),
                Ignore = parsed.GetValue(ignore) is { } names ? OptionText.List("--ignore", names) : [],
            };
            var rules = parsed.GetValue(schema) is { } path ? await SchemaFile.ReadAsync(path, cancellationToken) : null;
            var (before, now) = (parsed.GetRequiredValue(baseline), parsed.GetRequiredValue(current));
            var report = await CompareAsync(before, now, request, rules, options, cancellationToken);
            report = DriftLimit.Apply(report, fixedLimits);
            request.Progress?.Clear();
            if (parsed.GetValue(history) is { } file)
                await new DriftHistory(file).AppendAsync(report, Path.GetFileName(now), TimeProvider.System.GetUtcNow(), cancellationToken);
            IReadOnlyList<Finding> findings = [.. report.ToFindings(), .. report.VanishedColumns.Select(Vanished)];
            var check = new CheckReport(
                "mlops drift", now, [.. report.Columns.Select(c => c.Column)], [RuleGroups.Drift], findings, reports.FailOn(parsed));
            await reports.WriteAsync(parsed, check, cancellationToken);
            if (parsed.GetValue(json))
                Answer.Json(output, w => ValidationReportJson.Write(w, new ValidationReport(findings, report, new DatasetStatistics(0, []))));
            else DriftText.Print(output, report);
            return check.ExitCode;
        });
        return command;
    }

    private static async Task<DriftReport> CompareAsync(
        string before, string now, InputRequest request, DataSchema? rules, DriftOptions options, CancellationToken cancellationToken)
    {
        if (StatisticsFile.IsNamedBy(before) || StatisticsFile.IsNamedBy(now))
        {
            var reference = await StatisticsFile.ReadAsync(before, request, cancellationToken);
            return DriftDetector.Compare(await StatisticsFile.ReadAsync(now, request, cancellationToken), reference, rules, options);
        }
        var baseline = await InputFile.OpenAsync([before], request, cancellationToken);
        var data = await InputFile.OpenAsync([now], request, cancellationToken);
        return await data.Source.CompareDriftAsync(baseline.Source, rules, options, null, cancellationToken);
    }

    private static Finding Vanished(string column) => new(Severity.Warning, new Problem(
        ValidationDiagnostics.MissingColumn, $"Column '{column}' of the baseline is not in the data",
        Expected: "the columns of the baseline", Remedy: "Look at what produces the data."))
    {
        Column = column,
    };

    private static Option<double> Share(string name, string description, double usual)
    {
        var option = new Option<double>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.CustomParser = result =>
        {
            if (OptionText.TryNumber(result.Tokens[0].Value) is { } share and > 0 and < 1) return share;
            result.AddError($"{name} cannot be '{result.Tokens[0].Value}': a share between 0 and 1, such as 0.05.");
            return usual;
        };
        return option;
    }
}
