namespace Mlops.Serving;

/// <summary>The memory of a prediction of one record: the row, bound to the transform, its features and its score.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class RowScratch
{
    private readonly RowTransform transform;
    private readonly FeatureBatch features;
    private readonly double[] score = new double[1];

    public RowScratch(DataSchema row, ServedModel served)
    {
        Row = BatchBuilder.OneRow(row);
        features = new FeatureBatch(served.Transform.Layout);
        transform = served.Transform.BindRow(Row.View().Select(served.Transform.InputSchema), features);
    }

    public BatchBuilder Row { get; }

    /// <summary>The thread that may use it without asking; 0 for anyone who took it out of the pool.</summary>
    public int Owner { get; init; }

    /// <summary>True while its owner predicts with it: a property of a record may predict too.</summary>
    public bool IsBusy { get; set; }

    /// <summary>The score of the record in <see cref="Row"/>.</summary>
    public double Score(IModel model)
    {
        Row.View();
        transform.Run();
        model.Score(features, score);
        return score[0];
    }
}
