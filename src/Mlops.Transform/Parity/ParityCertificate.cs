namespace Mlops.Transform;

/// <summary>What a replay of the parity rows has shown on this machine.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="RowCount">The number of parity rows; each was computed alone and with all others in one batch.</param>
/// <param name="Columns">What the rows cover, column by column, in the order of the input schema.</param>
/// <param name="Difference">The first feature whose bits differ from those of training; null when every bit is equal.</param>
public sealed record ParityCertificate(int RowCount, IReadOnlyList<ParityColumn> Columns, ParityDifference? Difference)
{
    /// <summary>True when every bit is equal.</summary>
    public bool IsKept => Difference is null;
}
