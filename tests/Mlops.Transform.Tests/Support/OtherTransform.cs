namespace Mlops.Transform.Tests;

/// <summary>A transform that is not of this package.</summary>
internal sealed class OtherTransform(IFittedTransform inner) : IFittedTransform
{
    public string Type => "other";

    public DataSchema InputSchema => inner.InputSchema;

    public DataSchema TrainingSchema => inner.TrainingSchema;

    public FeatureLayout Layout => inner.Layout;

    public DataBatch? ParityRows => inner.ParityRows;

    public void Transform(DataBatch batch, FeatureBatch output) => inner.Transform(batch, output);

    public void ReadLabels(DataBatch batch, Span<double> labels) => inner.ReadLabels(batch, labels);

    public void Save(IArtifactWriter writer) => inner.Save(writer);

    public int ReplayParity() => inner.ReplayParity();
}
