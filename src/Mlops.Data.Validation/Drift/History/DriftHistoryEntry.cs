namespace Mlops.Data.Validation;

/// <summary>One measured distance of one column at one time. Immutable and thread-safe.</summary>
/// <param name="Span">The span, day or version of the data.</param>
/// <param name="Time">When the data is from or was measured, UTC.</param>
/// <param name="Column">The column.</param>
/// <param name="Verdict">What was decided about the column then.</param>
/// <param name="Measurement">The distance with effect, interval, p-values and numbers of rows.</param>
public sealed record DriftHistoryEntry(
    string Span, DateTimeOffset Time, string Column, DriftVerdict Verdict, DriftMeasurement Measurement);
