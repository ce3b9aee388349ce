using System.CommandLine;

namespace Mlops.Cli;

/// <summary>The options of every command that checks data: reports for continuous integration, and what fails.</summary>
internal sealed class ReportOptions
{
    private readonly Option<string?> junit = new("--junit") { Description = "Also write a JUnit report to this file: one test case for each column and group of rules." };

    private readonly Option<string?> sarif = new("--sarif") { Description = "Also write a SARIF 2.1.0 report to this file." };

    private readonly Option<string?> helpBase = new("--help-base")
    {
        Description = "Where your copy of docs/diagnostics is: the rules of the SARIF report link to the pages there.",
    };

    private readonly Option<string> failOn;

    public ReportOptions(string failOn)
    {
        this.failOn = new Option<string>("--fail-on")
        {
            Description = $"The exit code is 1 for findings from this severity on: error, warning or never. Without it {failOn}.",
            DefaultValueFactory = _ => failOn,
        };
        this.failOn.AcceptOnlyFromAmong("error", "warning", "never");
    }

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[junit, sarif, helpBase, failOn]) command.Options.Add(option);
    }

    public Severity? FailOn(ParseResult parsed) => parsed.GetRequiredValue(failOn) switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        _ => null,
    };

    public async Task WriteAsync(ParseResult parsed, CheckReport report, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(junit) is { } xml) await OutputFile.WriteAsync(xml, JUnitReport.ToXml(report), cancellationToken);
        if (parsed.GetValue(sarif) is { } log) await OutputFile.WriteAsync(log, SarifReport.ToJson(report, HelpBase(parsed)), cancellationToken);
    }

    private Uri? HelpBase(ParseResult parsed)
    {
        if (parsed.GetValue(helpBase) is not { } text) return null;
        return Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var uri)
            ? uri
            : throw OptionText.Invalid("--help-base", text, "an address such as https://example.org/docs/diagnostics");
    }
}
