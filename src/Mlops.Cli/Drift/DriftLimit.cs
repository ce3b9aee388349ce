using Mlops.Data.Validation;

namespace Mlops.Cli;

/// <summary>A fixed limit of one column: <c>fare:psi:0.2</c>. It decides instead of the test, whatever the number of rows.</summary>
internal sealed record DriftLimit(string Column, DriftMethod Method, double Value)
{
    public static DriftLimit Parse(string text)
    {
        const string Expected = "column:method:value, such as fare:psi:0.2";
        var (rest, number) = OptionText.Pair("--limit", text, Expected);
        var (column, name) = OptionText.Pair("--limit", rest, Expected);
        var method = DriftMethodNames.Find(name)
            ?? throw OptionText.Invalid("--limit", text, Expected, NearestNames.Suggest(name, DriftMethodNames.All));
        return OptionText.TryNumber(number) is { } value and >= 0
            ? new DriftLimit(column, method, value)
            : throw OptionText.Invalid("--limit", text, Expected);
    }

    /// <summary>The report with the verdicts of columns that have limits.</summary>
    public static DriftReport Apply(DriftReport report, IReadOnlyList<DriftLimit> limits)
    {
        foreach (var limit in limits)
        {
            var column = report.Find(limit.Column);
            if (column is null) throw Unknown(limit, report.Columns.Select(c => c.Column));
            if (column.NotMeasured is null && column.Find(limit.Method) is null) throw NotMeasured(limit, column);
        }
        var byColumn = limits.ToLookup(l => l.Column, StringComparer.Ordinal);
        return report with { Columns = [.. report.Columns.Select(c => byColumn.Contains(c.Column) ? Decide(c, byColumn[c.Column]) : c)] };
    }

    private static ColumnDrift Decide(ColumnDrift column, IEnumerable<DriftLimit> limits)
    {
        if (column.NotMeasured is not null) return column;
        var exceeds = limits.Any(l => column.Find(l.Method)!.Value > l.Value);
        return column with
        {
            IsDrift = exceeds,
            Verdict = exceeds ? DriftVerdict.Drift : DriftVerdict.NoDrift,
            Measurements = [.. column.Measurements.Select(m => m with { AdjustedPValue = null })],
        };
    }

    private static DataException Unknown(DriftLimit limit, IEnumerable<string> columns) => OptionText.Invalid(
        "--limit", limit.ToString(), "a column that both sides have", NearestNames.Suggest(limit.Column, columns));

    private static DataException NotMeasured(DriftLimit limit, ColumnDrift column) => OptionText.Invalid(
        "--limit", limit.ToString(), "a method that the column is measured by",
        $"Column '{column.Column}' has {string.Join(", ", column.Measurements.Select(m => DriftMethodNames.Of(m.Method)).Distinct())}.");

    public override string ToString() => $"{Column}:{DriftMethodNames.Of(Method)}:{Text.Of(Value)}";
}
