namespace Mlops.Transform;

/// <summary>The smallest and the largest value of each key.</summary>
internal sealed class MinMaxPerKeyAnalyzer(MinMaxPerKey operation) : PerKeyAnalyzer<Extent>(operation, operation.Missing, operation.MaxKeys)
{
    protected override Extent CreateState() => new();

    protected override void AddTo(Extent state, ReadOnlySpan<double> values) => state.Add(values);

    protected override void MergeState(Extent state, Extent other) => state.Merge(other);

    protected override void SaveState(Extent state, BinaryWriter writer) => state.Save(writer);

    protected override Extent LoadState(BinaryReader reader) => Extent.Load(reader);

    protected override FittedOperation Finish(Vocabulary keys, IReadOnlyList<Extent> states) =>
        states.All(s => double.IsFinite(s.Max - s.Min))
            ? new FittedMinMaxPerKey(operation, keys, [.. states.Select(s => s.Min)], [.. states.Select(s => s.Max)])
            : throw TransformErrors.TooLarge(operation);
}
