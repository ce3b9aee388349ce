namespace Mlops.Data;

/// <summary>Each row by the hash of its number.</summary>
internal sealed record FractionSplit : SplitRule
{
    private readonly double holdout;
    private readonly ulong seed;

    public FractionSplit(double holdout, ulong seed) => (this.holdout, this.seed) = (Checked(holdout), seed);

    public override IReadOnlyList<Field> Columns => [];

    public override StepParameters Parameters => StepParameters.None.With("holdout", holdout).With("seed", unchecked((long)seed));

    public override void Mark(ReadOnlySpan<ColumnData> columns, long firstRow, Span<bool> isHeldOut)
    {
        for (var i = 0; i < isHeldOut.Length; i++)
            isHeldOut[i] = StableHash.ToUnit(StableHash.Of((ulong)(firstRow + i), seed)) < holdout;
    }
}
