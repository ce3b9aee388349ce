using System.CommandLine;
using Mlops.Data.Validation;

namespace Mlops.Cli;

internal static class SkewCommand
{
    public static Command Create(TextWriter output)
    {
        var training = InputFile.Argument("TRAINING");
        var serving = InputFile.Argument("SERVING");
        var input = new InputOptions();
        var reports = new ReportOptions("error");
        var json = CommonOptions.Json();
        var key = new Option<string>("--key") { Description = "The columns that name a row: a,b.", Required = true };
        var tolerances = new Option<string[]>("--tolerance")
        {
            Description = "How far numbers may be apart: column:absolute, or column:absolute:relative. May be repeated.",
        };
        var ignore = new Option<string?>("--ignore") { Description = "Columns that are not compared: a,b." };
        var samples = new Option<int>("--max-examples") { Description = "How many pairs of rows a column shows.", DefaultValueFactory = _ => 5 };
        samples.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] }]) result.AddError("--max-examples is a number of rows, at least 0.");
        });
        var command = new Command("skew", "Compares training and serving data row by row. Exit code 1 when a column differs.")
        {
            training, serving, key, json, tolerances, ignore, samples,
        };
        reports.AddTo(command);
        input.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var request = input.Read(parsed);
            var keys = OptionText.List("--key", parsed.GetRequiredValue(key));
            var options = new SkewOptions
            {
                Tolerances = (parsed.GetValue(tolerances) ?? []).Select(Tolerance).ToDictionary(t => t.Column, t => t.Value, StringComparer.Ordinal),
                Ignore = parsed.GetValue(ignore) is { } names ? OptionText.List("--ignore", names) : [],
                MaxSamples = parsed.GetValue(samples),
            };
            var (trained, served) = (parsed.GetRequiredValue(training), parsed.GetRequiredValue(serving));
            var first = await InputFile.OpenAsync([trained], request, cancellationToken);
            var second = await InputFile.OpenAsync([served], request, cancellationToken);
            var report = await first.Source.CompareRowsAsync(second.Source, keys, options, cancellationToken);
            request.Progress?.Clear();
            var check = new CheckReport(
                "mlops skew", served, [.. report.Columns.Select(c => c.Column)], [RuleGroups.Skew], report.ToFindings(), reports.FailOn(parsed));
            await reports.WriteAsync(parsed, check, cancellationToken);
            if (parsed.GetValue(json)) Answer.Json(output, report.Write);
            else SkewText.Print(output, report, check.Findings);
            return check.ExitCode;
        });
        return command;
    }

    /// <summary>One figure is absolute; of two the second is relative. Names of columns may have colons of their own.</summary>
    private static (string Column, SkewTolerance Value) Tolerance(string text)
    {
        const string Expected = "column:absolute or column:absolute:relative, such as fare:0.01:0.001";
        var (rest, last) = OptionText.Pair("--tolerance", text, Expected);
        var figure = OptionText.TryNumber(last);
        var colon = rest.LastIndexOf(':');
        var (column, absolute, relative) = colon > 0 && OptionText.TryNumber(rest[(colon + 1)..]) is { } before
            ? (rest[..colon], (double?)before, figure)
            : (rest, figure, (double?)0);
        return absolute is >= 0 && relative is >= 0
            ? (column, new SkewTolerance(absolute.Value, relative.Value))
            : throw OptionText.Invalid("--tolerance", text, Expected);
    }
}
