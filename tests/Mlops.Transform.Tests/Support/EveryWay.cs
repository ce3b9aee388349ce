namespace Mlops.Transform.Tests;

/// <summary>The features of the same rows, computed in each way in which a transform can be applied.</summary>
internal static class EveryWay
{
    /// <summary>All rows at once.</summary>
    public static IReadOnlyList<ParityFeatures> InABatch(FittedTransform transform, DataBatch rows)
    {
        using var input = rows.Select(transform.InputSchema);
        var output = new FeatureBatch(transform.Layout);
        transform.Transform(input, output);
        return [.. Enumerable.Range(0, rows.RowCount).Select(row => ParityFeatures.Of(output, row))];
    }

    /// <summary>Each row as a batch of one.</summary>
    public static IReadOnlyList<ParityFeatures> RowByRow(FittedTransform transform, DataBatch rows)
    {
        using var input = rows.Select(transform.InputSchema);
        var output = new FeatureBatch(transform.Layout);
        var features = new List<ParityFeatures>();
        for (var row = 0; row < rows.RowCount; row++)
        {
            using var single = input.Slice(row, 1);
            transform.Transform(single, output);
            features.Add(ParityFeatures.Of(output, 0));
        }

        return features;
    }

    /// <summary>Each row as a record that is bound to one reused batch, as a predictor does it.</summary>
    public static IReadOnlyList<ParityFeatures> AsRecords<T>(FittedTransform transform, DataBatch rows)
        where T : IDataRow<T>
    {
        using var source = rows.Select(T.Schema);
        var bound = new BatchBuilder(T.Schema);
        var selected = bound.View().Select(transform.InputSchema);
        var output = new FeatureBatch(transform.Layout);
        var features = new List<ParityFeatures>();
        for (var row = 0; row < rows.RowCount; row++)
        {
            bound.Clear();
            T.Append(T.Read(source, row), bound);
            bound.View();
            transform.Transform(selected, output);
            features.Add(ParityFeatures.Of(output, 0));
        }

        return features;
    }

    /// <summary>All features as text: equal when every bit is.</summary>
    public static string Text(IReadOnlyList<ParityFeatures> features) => string.Join('\n', features.Select(f =>
        FormattableString.Invariant($"{string.Join(' ', f.Dense)} | {string.Join(' ', f.Sparse)}")));
}
