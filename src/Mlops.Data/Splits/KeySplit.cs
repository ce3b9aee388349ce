namespace Mlops.Data;

/// <summary>Rows with equal keys fall on the same side.</summary>
internal sealed record KeySplit : SplitRule
{
    private readonly double holdout;
    private readonly ulong seed;

    public KeySplit(IReadOnlyList<IColumn> keys, double holdout, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (keys.Count == 0)
            throw new SchemaException(new Problem(
                DataDiagnostics.InvalidSplit, "A split by key has no key column", "split",
                "at least one column", "Name the columns that identify a row."));
        foreach (var key in keys)
            if (key.Type.Item is not null) throw RowHash.NotAKey(key.Type);
        (Columns, this.holdout, this.seed) = ([.. keys.Select(FieldOf)], Checked(holdout), seed);
    }

    public override IReadOnlyList<Field> Columns { get; }

    public override StepParameters Parameters => StepParameters.None
        .With("byKey", Columns.Select(c => c.Name)).With("holdout", holdout).With("seed", unchecked((long)seed));

    public override void Mark(ReadOnlySpan<ColumnData> columns, long firstRow, Span<bool> isHeldOut)
    {
        var hashes = new ulong[isHeldOut.Length];
        hashes.AsSpan().Fill(seed);
        foreach (var column in columns) RowHash.Combine(column, hashes);
        for (var i = 0; i < hashes.Length; i++) isHeldOut[i] = StableHash.ToUnit(hashes[i]) < holdout;
    }
}
