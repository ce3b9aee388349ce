namespace Mlops.Testing.Tests;

/// <summary>A transform around a good one that breaks one rule.</summary>
internal sealed class BrokenTransform(IFittedTransform good, string fault) : IFittedTransform, ITransformComponent
{
    private int saves;
    private object? garbage;

    public string Type => fault == "type" ? "other" : good.Type;

    string IArtifactComponent.Type => good.Type;

    public DataSchema InputSchema => good.InputSchema;

    public DataSchema TrainingSchema => fault == "training" ? new DataSchema() : good.TrainingSchema;

    public FeatureLayout Layout => good.Layout;

    public void Transform(DataBatch batch, FeatureBatch output)
    {
        if (fault == "columns" && batch.Schema.Count < good.InputSchema.Count) return;
        good.Transform(batch, output);
        if (fault == "row" && batch.RowCount == 1) output.Dense[0] += 0.5f;
        if (fault == "allocation") GC.KeepAlive(garbage = new object());
    }

    public void ReadLabels(DataBatch batch, Span<double> labels) => good.ReadLabels(batch, labels);

    public int ReplayParity() => good.ReplayParity();

    public void Save(IArtifactWriter writer)
    {
        good.Save(writer);
        if (fault != "save") return;
        using var stream = writer.Create("extra");
        stream.WriteByte((byte)saves++);
    }

    public IFittedTransform Load(IArtifactReader reader) =>
        new Mlops.Transform.TransformComponent().Load(reader);
}
