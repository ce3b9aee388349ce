namespace Mlops.Data.Validation;

/// <summary>What was put into quarantine. Immutable.</summary>
/// <param name="GoodRows">The rows that break no rule.</param>
/// <param name="FailedRows">The rows that break at least one rule.</param>
/// <param name="UnreadableRows">The rows that the source could not parse and left out.</param>
/// <param name="Findings">An error when there are more of them than the budget; otherwise none.</param>
public sealed record QuarantineReport(long GoodRows, long FailedRows, long UnreadableRows, IReadOnlyList<Finding> Findings)
{
    /// <summary>All rows.</summary>
    public long Rows => GoodRows + FailedRows + UnreadableRows;
}
