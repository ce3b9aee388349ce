namespace Mlops.Testing.Tests;

/// <summary>A model that adds its features into a probability, and that can break one rule.</summary>
internal sealed class BrokenModel(int width, string fault) : IModel, IModelComponent
{
    private int calls;
    private int saves;

    public string Type => fault == "type" ? "other" : "sum";

    string IArtifactComponent.Type => "sum";

    public ModelTask Task => ModelTask.BinaryClassification;

    public int FeatureCount => fault == "width" ? width + 1 : width;

    public void Score(FeatureBatch features, Span<double> scores)
    {
        var count = fault == "left-out" ? features.RowCount - 1 : features.RowCount;
        for (var row = 0; row < count; row++)
        {
            var sum = 0.0;
            foreach (var value in features.Dense.Slice(row * features.Layout.DenseWidth, features.Layout.DenseWidth)) sum += value;
            scores[row] = fault == "probability" ? sum * 1000 + 2000 : 1 / (1 + Math.Exp(-sum));
        }
        if (fault == "batch-size" && features.RowCount == 1) scores[0] *= 0.5;
        if (fault == "halved-by-load") scores[0] *= 0.5;
        if (fault == "state") scores[0] = 1.0 / (2 + Interlocked.Increment(ref calls));
        if (fault == "allocation") GC.KeepAlive(new object[4]);
    }

    public void Save(IArtifactWriter writer)
    {
        using var stream = writer.Create("model");
        stream.WriteByte((byte)(fault == "save" ? saves++ : 1));
    }

    public IModel Load(IArtifactReader reader) => fault == "load" ? new BrokenModel(width, "halved-by-load") : this;
}
