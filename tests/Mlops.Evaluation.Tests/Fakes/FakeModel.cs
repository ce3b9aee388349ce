namespace Mlops.Evaluation.Tests;

/// <summary>A model whose score is its only feature, or one minus it.</summary>
internal sealed class FakeModel(bool isReversed = false, ModelTask task = ModelTask.BinaryClassification) : IModel
{
    public string Type => "fake";

    public ModelTask Task => task;

    public int FeatureCount => 1;

    public void Score(FeatureBatch features, Span<double> scores)
    {
        for (var i = 0; i < features.RowCount; i++) scores[i] = isReversed ? 1 - features.Dense[i] : features.Dense[i];
    }

    public void Save(IArtifactWriter writer) => throw new NotSupportedException();

    public static FittedModel<Row> Fitted(bool isReversed = false, ModelTask task = ModelTask.BinaryClassification) =>
        new(new FakeTransform(), new FakeModel(isReversed, task));

    public static HoldoutSet<Row> Holdout(params IReadOnlyList<MemoryRow> rows) =>
        new(new(new MemorySource(rows), MemorySource.Schema));
}
