using Mlops.Data;

namespace Mlops.Transform;

/// <summary>Collects how the training values are distributed, for operations that learn quantiles and the like.</summary>
/// <param name="operation">The operation.</param>
/// <param name="substitute">What a missing value counts as; null when it does not count.</param>
/// <param name="finish">Learns the constants.</param>
/// <param name="capacity">How many different values are told apart.</param>
internal sealed class DistributionAnalyzer(Operation operation, double? substitute, Func<NumberDistribution, FittedOperation> finish,
    int capacity = NumberDistribution.DefaultCapacity) : NumberAnalyzer(operation, substitute)
{
    private readonly NumberDistribution numbers = new(capacity);

    protected override void AddFinite(ReadOnlySpan<double> values) => numbers.Add(values);

    protected override void MergeFinite(NumberAnalyzer other) => numbers.Merge(((DistributionAnalyzer)other).numbers);

    protected override void SaveFinite(BinaryWriter writer) => numbers.Save(writer);

    protected override void LoadFinite(BinaryReader reader)
    {
        var saved = NumberDistribution.Load(reader);
        if (saved.Capacity != numbers.Capacity) throw new InvalidDataException("A distribution has another capacity.");
        numbers.Merge(saved);
    }

    protected override FittedOperation FinishFinite() => finish(numbers);
}
