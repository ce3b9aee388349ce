namespace Mlops.Data.Validation;

/// <summary>A finding before its severity is settled and its rows are looked up.</summary>
internal sealed record Anomaly(string Code, Severity Severity, string? Column, string Found, string Expected, string Remedy)
{
    public long? Count { get; init; }

    public long Rows { get; init; }

    /// <summary>Tells the affected rows; null when the finding is not about rows.</summary>
    public RowRule? Rule { get; init; }

    public IReadOnlyList<ExampleRow> Examples { get; init; } = [];

    public Finding ToFinding(ValidationOptions options)
    {
        double? fraction = Count is { } count && Rows > 0 ? (double)count / Rows : null;
        var severity = options.Severities.TryGetValue(Code, out var other) ? other : Severity;
        if (fraction is { } share && options.ToleratedFractions.TryGetValue(Code, out var tolerated) && share <= tolerated) severity = Severity.Info;
        var where = Examples.Count > 0 ? $"first in {Examples[0].Source} row {Examples[0].Row.ToString(System.Globalization.CultureInfo.InvariantCulture)}" : "";
        return new Finding(severity, new Problem(Code, Found, where, Expected, Remedy))
        {
            Column = Column,
            Count = Count,
            Fraction = fraction,
            Examples = Examples,
        };
    }
}
