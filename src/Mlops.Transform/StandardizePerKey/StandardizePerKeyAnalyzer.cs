using Mlops.Data;

namespace Mlops.Transform;

/// <summary>Mean and population standard deviation of each key, each rounded once.</summary>
internal sealed class StandardizePerKeyAnalyzer(StandardizePerKey operation)
    : PerKeyAnalyzer<Moments>(operation, operation.Missing, operation.MaxKeys)
{
    protected override Moments CreateState() => new();

    protected override void AddTo(Moments state, ReadOnlySpan<double> values) => state.Add(values);

    protected override void MergeState(Moments state, Moments other) => state.Merge(other);

    protected override void SaveState(Moments state, BinaryWriter writer) => state.Save(writer);

    protected override Moments LoadState(BinaryReader reader) => Moments.Load(reader);

    protected override FittedOperation Finish(Vocabulary keys, IReadOnlyList<Moments> states)
    {
        double[] means = [.. states.Select(s => s.Mean)];
        double[] deviations = [.. states.Select(s => s.StandardDeviation)];
        return means.All(double.IsFinite) && deviations.All(double.IsFinite)
            ? new FittedStandardizePerKey(operation, keys, means, deviations)
            : throw TransformErrors.TooLarge(operation);
    }
}
