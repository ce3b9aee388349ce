namespace Mlops;

/// <summary>Says which rows of one source are in a <see cref="RowSample"/>.</summary>
/// <remarks>Immutable and thread-safe; nothing is allocated.</remarks>
public readonly record struct RowSampler
{
    private readonly double rate;
    private readonly ulong source;

    internal RowSampler(double rate, ulong source) => (this.rate, this.source) = (rate, source);

    /// <summary>True when a row is in the sample.</summary>
    /// <param name="row">The number of the row in its source, from 1, as <see cref="DataBatch.RowNumber"/> has it.</param>
    public bool Keeps(long row) => StableHash.ToUnit(StableHash.Of((ulong)row, source)) < rate;
}
