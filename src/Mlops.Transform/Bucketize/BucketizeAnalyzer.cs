using Mlops.Data;

namespace Mlops.Transform;

/// <summary>Quantiles of the training values; without any value there is one bucket.</summary>
internal sealed class BucketizeAnalyzer(Bucketize operation) : NumberAnalyzer(operation, operation.Missing)
{
    private readonly QuantileSketch sketch = new();

    protected override void AddFinite(ReadOnlySpan<double> values) => sketch.Add(values);

    protected override void MergeFinite(NumberAnalyzer later) => sketch.Merge(((BucketizeAnalyzer)later).sketch);

    /// <summary>Equal boundaries count once, and a boundary at the smallest value would leave the first bucket empty.</summary>
    protected override FittedOperation FinishFinite() => new FittedBucketize(
        operation, [.. sketch.Quantiles(operation.Buckets).Where(boundary => boundary > sketch.Min).Distinct()]);
}
