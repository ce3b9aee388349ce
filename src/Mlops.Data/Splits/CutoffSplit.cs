namespace Mlops.Data;

/// <summary>Rows at or after a point are held out; rows without a value are for training.</summary>
internal sealed record CutoffSplit : SplitRule
{
    private readonly double cutoff;
    private readonly long microseconds;

    public CutoffSplit(TimeColumn column, DateTime cutoff)
    {
        Columns = [FieldOf(column)];
        microseconds = Timestamps.FromDateTime(cutoff);
        Parameters = StepParameters.None.With("byTime", column.Name).With("cutoff", microseconds);
    }

    public CutoffSplit(NumberColumn column, double cutoff)
    {
        Columns = [FieldOf(column)];
        if (double.IsNaN(cutoff))
            throw new SchemaException(new Problem(
                DataDiagnostics.InvalidSplit, "The cutoff is not a number", "split", "a number", "Give the first value that is held out."));
        this.cutoff = cutoff;
        Parameters = StepParameters.None.With("byTime", column.Name).With("cutoff", cutoff);
    }

    public override IReadOnlyList<Field> Columns { get; }

    public override StepParameters Parameters { get; }

    public override void Mark(ReadOnlySpan<ColumnData> columns, long firstRow, Span<bool> isHeldOut)
    {
        var column = columns[0];
        switch (column)
        {
            case PrimitiveData<long> times when column.Type.Kind == ColumnKind.Timestamp: Mark(times.Values, microseconds, isHeldOut); break;
            case PrimitiveData<long> longs: MarkIntegers(longs.Values, Ceiling(), isHeldOut); break;
            case PrimitiveData<int> ints: Mark(ints.Values, cutoff, isHeldOut); break;
            case PrimitiveData<float> floats: Mark(floats.Values, cutoff, isHeldOut); break;
            case PrimitiveData<double> doubles: Mark(doubles.Values, cutoff, isHeldOut); break;
            default: throw RowHash.NotAKey(column.Type);
        }
        for (var i = 0; i < isHeldOut.Length && column.HasValidity; i++) isHeldOut[i] &= !column.IsMissing(i);
    }

    /// <summary>An integer is at or after the cutoff exactly when it is at or after the next whole number.</summary>
    private Int128 Ceiling() => double.IsInfinity(cutoff)
        ? (cutoff > 0 ? Int128.MaxValue : Int128.MinValue)
        : (Int128)Math.Ceiling(cutoff);

    private static void MarkIntegers(ReadOnlySpan<long> values, Int128 from, Span<bool> isHeldOut)
    {
        for (var i = 0; i < isHeldOut.Length; i++) isHeldOut[i] = values[i] >= from;
    }

    private static void Mark<T>(ReadOnlySpan<T> values, double from, Span<bool> isHeldOut) where T : struct, System.Numerics.INumber<T>
    {
        for (var i = 0; i < isHeldOut.Length; i++) isHeldOut[i] = double.CreateTruncating(values[i]) >= from;
    }
}
