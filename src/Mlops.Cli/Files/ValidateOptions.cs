using System.CommandLine;
using Mlops.Data.Validation;

namespace Mlops.Cli;

/// <summary>The options that say what a file is checked against.</summary>
internal sealed class ValidateOptions
{
    private readonly Option<string?> schema = SchemaFile.Option("The schema to check against; without it, that of the baseline.");

    private readonly Option<string?> baseline = new("--baseline")
    {
        Description = "An earlier file that was good, or its statistics (.json): the reference for drift and for rules about the span before.",
    };

    private readonly Option<string?> environment = new("--environment") { Description = "The environment of the schema that the rows are of, such as serving." };

    private readonly Option<int> maxExamples = new("--max-examples")
    {
        Description = "How many rows a finding shows.",
        DefaultValueFactory = _ => 5,
    };

    private readonly Option<string?> asOf = new("--as-of") { Description = "The day or time, in UTC, that the age of the data is counted from; without it now." };

    private readonly Option<string[]> severities = new("--severity")
    {
        Description = "Another severity for a code: MLOPS3002=info, =warning or =error. May be repeated.",
    };

    public ValidateOptions() => maxExamples.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: ['-', ..] }]) result.AddError("--max-examples is a number of rows, at least 0.");
    });

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[schema, baseline, environment, maxExamples, asOf, severities]) command.Options.Add(option);
    }

    public async Task<(DataSchema Schema, DatasetStatistics? Baseline, ValidationOptions Options)> ReadAsync(
        ParseResult parsed, InputRequest request, CancellationToken cancellationToken)
    {
        var (rulesPath, baselinePath) = (parsed.GetValue(schema), parsed.GetValue(baseline));
        if (rulesPath is null && baselinePath is null) throw NothingToCheckAgainst();
        var options = ValidationOptions.Default with
        {
            Environment = parsed.GetValue(environment),
            MaxExamples = parsed.GetValue(maxExamples),
            AsOf = parsed.GetValue(asOf) is { } time ? OptionText.Time("--as-of", time) : null,
            Severities = (parsed.GetValue(severities) ?? []).Select(Severity).ToDictionary(p => p.Code, p => p.Severity, StringComparer.Ordinal),
            ValueSetFolder = rulesPath is null ? null : Path.GetDirectoryName(Path.GetFullPath(rulesPath)),
        };
        var rules = rulesPath is null ? null : await SchemaFile.ReadAsync(rulesPath, cancellationToken);
        // The baseline is taken whole: spans, samples and first rows are of the data.
        var whole = new InputRequest { Columns = request.Columns, Progress = request.Progress };
        var reference = baselinePath is null ? null : await StatisticsFile.ReadAsync(baselinePath, whole, cancellationToken);
        return (rules ?? SchemaInference.Infer(reference!, InferenceOptions.Lenient), reference, options);
    }

    private static (string Code, Severity Severity) Severity(string text)
    {
        var parts = text.Split('=');
        const string Expected = "a code and info, warning or error, such as MLOPS3002=warning";
        if (parts.Length != 2) throw OptionText.Invalid("--severity", text, Expected);
        if (!DiagnosticPages.Codes.Contains(parts[0]))
            throw OptionText.Invalid("--severity", text, Expected, NearestNames.Suggest(parts[0], DiagnosticPages.Codes));
        return (parts[0], parts[1] switch
        {
            "info" => Mlops.Severity.Info,
            "warning" => Mlops.Severity.Warning,
            "error" => Mlops.Severity.Error,
            _ => throw OptionText.Invalid("--severity", text, Expected),
        });
    }

    private static SchemaException NothingToCheckAgainst() => new(new Problem(
        CliDiagnostics.NothingToCheckAgainst,
        "There is nothing to check the file against",
        Expected: "--schema FILE or --baseline FILE",
        Remedy: "Write a schema with 'mlops profile FILE --write-schema schema.json', review it, and pass it here."));
}
