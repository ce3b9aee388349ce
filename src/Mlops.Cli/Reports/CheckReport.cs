using Mlops.Data.Validation;

namespace Mlops.Cli;

/// <summary>What a check of data found, as the reports for continuous integration tell it. Immutable.</summary>
/// <param name="Command">The command: <c>mlops validate</c>.</param>
/// <param name="Data">What was checked: a file or a pattern.</param>
/// <param name="Columns">Every column that was checked, also those without findings.</param>
/// <param name="Groups">The groups of rules that every column was checked by.</param>
/// <param name="Findings">What was found.</param>
/// <param name="FailOn">From which severity a finding fails the check; null for never.</param>
internal sealed record CheckReport(
    string Command,
    string Data,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> Groups,
    IReadOnlyList<Finding> Findings,
    Severity? FailOn)
{
    /// <summary>The exit code of the command.</summary>
    public int ExitCode => Findings.Any(Fails) ? MlopsTool.Findings : MlopsTool.Success;

    public bool Fails(Finding finding) => finding.Severity >= FailOn;

    /// <summary>The group of rules that a code belongs to.</summary>
    public static string GroupOf(string code) => code switch
    {
        ValidationDiagnostics.MissingColumn or ValidationDiagnostics.NewColumn or ValidationDiagnostics.MissingValues
            or ValidationDiagnostics.LowPresence or ValidationDiagnostics.ItemCount => RuleGroups.Presence,
        ValidationDiagnostics.WrongType or ValidationDiagnostics.NestLevel or ValidationDiagnostics.NotBoolean
            or ValidationDiagnostics.InvalidUtf8 => RuleGroups.Type,
        ValidationDiagnostics.DriftJensenShannon or ValidationDiagnostics.DriftLInfinity or ValidationDiagnostics.TooFewRows
            or ValidationDiagnostics.NotComparable or ValidationDiagnostics.Drift => RuleGroups.Drift,
        _ when code.StartsWith("MLOPS30", StringComparison.Ordinal) => RuleGroups.Values,
        _ => RuleGroups.Skew,
    };
}
