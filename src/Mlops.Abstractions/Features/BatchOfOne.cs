namespace Mlops;

/// <summary>Transforms the row as a batch: for transforms that have no better way.</summary>
internal sealed class BatchOfOne(IFittedTransform transform, DataBatch row, FeatureBatch output) : RowTransform
{
    public override void Run() => transform.Transform(row, output);
}
