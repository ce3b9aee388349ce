using Mlops.Data;

namespace Mlops.Transform;

/// <summary>Quantiles of the training values; without any value there is one bucket.</summary>
internal sealed class BucketizeAnalyzer(Bucketize operation) : NumberAnalyzer(operation, operation.Missing)
{
    private readonly NumberDistribution numbers = new();

    protected override void AddFinite(ReadOnlySpan<double> values) => numbers.Add(values);

    protected override void MergeFinite(NumberAnalyzer other) => numbers.Merge(((BucketizeAnalyzer)other).numbers);

    protected override void SaveFinite(BinaryWriter writer) => numbers.Save(writer);

    protected override void LoadFinite(BinaryReader reader) => numbers.Merge(NumberDistribution.Load(reader));

    /// <summary>Equal boundaries count once, and a boundary at the smallest value would leave the first bucket empty.</summary>
    protected override FittedOperation FinishFinite() => new FittedBucketize(
        operation, [.. numbers.Quantiles(operation.Buckets).Where(boundary => boundary > numbers.Min).Distinct()]);
}
