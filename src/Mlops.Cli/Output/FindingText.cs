namespace Mlops.Cli;

/// <summary>Findings as a table, the gravest first.</summary>
internal static class FindingText
{
    private const int ShownRows = 3;

    public static void Print(TextWriter output, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0) return;
        Answer.Table(
            output,
            ["severity", "code", "column", "rows", "share", "found", "expected", "first rows"],
            findings.OrderByDescending(f => f.Severity).Select(f => new[]
            {
                f.Severity.ToString(), f.Code, f.Column ?? "", f.Count is { } count ? Text.Of(count) : "",
                f.Fraction is { } fraction ? Text.Percent(fraction) : "", f.Problem.Found,
                f.Problem.Expected, Rows(f),
            }));
    }

    private static string Rows(Finding finding) =>
        string.Join(", ", finding.Examples.Take(ShownRows).Select(e => $"{Path.GetFileName(e.Source)}:{Text.Of(e.Row)}"));
}
