using System.Collections.Frozen;

namespace Mlops.Data.Validation;

/// <summary>
/// Tells which rows that could not be read may show values of sensitive columns: they may have been read, and stored, by who did not know
/// of a mark. Immutable and thread-safe.
/// </summary>
/// <param name="schemas">Where a mark may stand.</param>
internal sealed class UnreadableText(params IEnumerable<DataSchema> schemas)
{
    private readonly FrozenSet<string> marked =
        schemas.SelectMany(s => s.Fields).Where(f => f.IsSensitive).Select(f => f.Name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Line ends as they are shown in texts.</summary>
    private static readonly string[] LineEnds = ["\\u000a", "\\u000d"];

    /// <summary>True when no more than what was expected may be shown of a row.</summary>
    public bool IsHidden(BadRow row) => marked.Count > 0 && (MayHoldOthers(row) || marked.Contains(row.Column!));

    /// <summary>True when the text may reach beyond the column that was to blame.</summary>
    private static bool MayHoldOthers(BadRow row) => row.Column is null || row.Problem.Code switch
    {
        // A quote in the wrong place swallows the fields that follow it.
        CsvDiagnostics.BrokenQuotes => true,
        // So does one that closes in another row. The text is cut: its line end may have been behind the cut.
        CsvDiagnostics.InvalidValue or CsvDiagnostics.InvalidEncoding =>
            row.Text.EndsWith('…') || LineEnds.Any(end => row.Text.Contains(end, StringComparison.Ordinal)),
        // It is shown with its line.
        JsonLinesDiagnostics.DoubledProperty => true,
        // An object may hold what other columns are read from.
        JsonLinesDiagnostics.InvalidValue => row.Text.EndsWith('…') || (row.Text.Contains('{', StringComparison.Ordinal) && !row.Text.StartsWith('"')),
        _ => false,
    };
}
