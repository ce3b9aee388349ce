namespace Mlops.Serving;

/// <summary>The memory of one call: rows, features, scores. Grows to what is needed and is then reused.</summary>
internal sealed class Scratch
{
    /// <summary>The largest number of rows that are computed at once.</summary>
    public const int MaxRows = 1024;

    private readonly DataBatch batch;
    private readonly FeatureBatch features;
    private double[] scores = new double[1];

    /// <summary>
    /// Rows of the given schema, of which the model reads some columns: the selection is made once and follows the builder.
    /// </summary>
    public Scratch(DataSchema rows, ServedModel served)
    {
        Rows = new BatchBuilder(rows);
        batch = Rows.View().Select(served.Transform.InputSchema);
        features = new FeatureBatch(served.Transform.Layout);
    }

    public BatchBuilder Rows { get; }

    public ReadOnlySpan<double> Score(ServedModel served, int rowCount)
    {
        if (scores.Length < rowCount) scores = new double[rowCount];
        Rows.View();
        served.Transform.Transform(batch, features);
        var result = scores.AsSpan(0, rowCount);
        served.Model.Score(features, result);
        return result;
    }
}
