namespace Mlops.Evaluation.Tests;

/// <summary>A transform with one feature, the column <c>score</c>, and the label of the column <c>label</c>.</summary>
internal sealed class FakeTransform : IFittedTransform
{
    public string Type => "fake";

    public DataSchema InputSchema { get; } = MemorySource.Schema.Select(["score"]);

    public DataSchema TrainingSchema { get; } = MemorySource.Schema.Select(["score", "label"]);

    public FeatureLayout Layout { get; } = new(new FeatureSlot("score", "score", "copy", 0, 1, false));

    public void Transform(DataBatch batch, FeatureBatch output)
    {
        output.Reset(batch.RowCount);
        var values = ((PrimitiveData<double>)batch["score"]).Values;
        for (var i = 0; i < values.Length; i++)
        {
            output.Dense[i] = (float)values[i];
            output.EndRow(i);
        }
    }

    public void ReadLabels(DataBatch batch, Span<double> labels)
    {
        Assert.True(batch.Schema.HasSameColumns(TrainingSchema));
        var column = (PrimitiveData<double>)batch["label"];
        for (var i = 0; i < column.Length; i++) labels[i] = column.IsMissing(i) ? double.NaN : column.Values[i];
    }

    public void Save(IArtifactWriter writer) => throw new NotSupportedException();

    public int ReplayParity() => 0;
}
