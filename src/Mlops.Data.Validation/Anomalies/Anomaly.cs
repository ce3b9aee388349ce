using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>A finding before its severity is settled and its rows are looked up.</summary>
internal sealed record Anomaly(
    string Code, Severity Severity, string? Column, string Found, string Expected, string Remedy)
{
    public long? Count { get; init; }

    public long Rows { get; init; }

    /// <summary>Finds the affected rows; null when the finding is not about rows.</summary>
    public ColumnRule? Rule { get; init; }

    /// <summary>Says what was found once the rows are known; null when the rows add nothing to it.</summary>
    public Func<RowHits, string>? Describe { get; init; }

    public IReadOnlyList<ExampleRow> Examples { get; init; } = [];

    public string? Actual { get; init; }

    public SchemaFix? Fix { get; init; }

    /// <summary>The same with the rows that were found.</summary>
    public Anomaly With(RowHits hits) =>
        this with { Count = hits.Count, Examples = hits.Examples, Found = Describe is null ? Found : Describe(hits) };

    public Finding ToFinding(ValidationOptions options)
    {
        double? fraction = Count is { } count && Rows > 0 ? (double)count / Rows : null;
        var severity = options.Severities.TryGetValue(Code, out var other) ? other : Severity;
        var isTolerated = options.ToleratedFractions.TryGetValue(Code, out var tolerated) && fraction <= tolerated;
        var where = Examples.Count == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"first in {Examples[0].Source} row {Examples[0].Row}");
        return new Finding(isTolerated ? Severity.Info : severity, new Problem(Code, Found, where, Expected, Remedy))
        {
            Column = Column,
            Count = Count,
            Fraction = fraction,
            Examples = Examples,
            Actual = Actual,
            Fix = Fix,
        };
    }
}
