namespace Mlops.Cli;

/// <summary>What the replay of a recorded day has shown.</summary>
/// <param name="RowCount">All rows of the file.</param>
/// <param name="Compared">The rows that had something recorded.</param>
/// <param name="Difference">The first difference, as a sentence; null when every bit is equal.</param>
internal sealed record DayReport(long RowCount, long Compared, string? Difference);
