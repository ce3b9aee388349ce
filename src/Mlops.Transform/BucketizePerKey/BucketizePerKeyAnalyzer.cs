using Mlops.Data;

namespace Mlops.Transform;

/// <summary>Quantiles of each key; equal ones are kept, so that a bucket means the same share of any key.</summary>
internal sealed class BucketizePerKeyAnalyzer(BucketizePerKey operation)
    : PerKeyAnalyzer<NumberDistribution>(operation, operation.Missing, operation.MaxKeys)
{
    /// <summary>How many different values of a key are told apart: 32 KiB at most.</summary>
    private const int Capacity = 1024;

    protected override NumberDistribution CreateState() => new(Capacity);

    protected override void AddTo(NumberDistribution state, ReadOnlySpan<double> values) => state.Add(values);

    protected override void MergeState(NumberDistribution state, NumberDistribution other) => state.Merge(other);

    protected override void SaveState(NumberDistribution state, BinaryWriter writer) => state.Save(writer);

    protected override NumberDistribution LoadState(BinaryReader reader)
    {
        var saved = NumberDistribution.Load(reader);
        return saved.Capacity == Capacity ? saved : throw new InvalidDataException("A distribution has another capacity.");
    }

    protected override FittedOperation Finish(Vocabulary keys, IReadOnlyList<NumberDistribution> states) =>
        new FittedBucketizePerKey(operation, keys, [.. states.SelectMany(s => s.Quantiles(operation.Buckets))]);
}
