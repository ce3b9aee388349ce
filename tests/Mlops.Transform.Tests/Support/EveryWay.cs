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

    /// <summary>Each row as a record that is bound to one row, as a predictor does it.</summary>
    public static IReadOnlyList<ParityFeatures> AsRecords<T>(FittedTransform transform, DataBatch rows)
        where T : IDataRow<T>
    {
        using var source = rows.Select(T.Schema);
        return Bound(transform, T.Schema, rows.RowCount, (row, to) => T.Append(T.Read(source, row), to));
    }

    /// <summary>Each row bound, its values copied as they are.</summary>
    public static IReadOnlyList<ParityFeatures> Bound(FittedTransform transform, DataBatch rows) =>
        Bound(transform, rows.Schema, rows.RowCount, (row, to) => CellCopy.AppendRow(rows.Columns, row, to));

    private static List<ParityFeatures> Bound(FittedTransform transform, DataSchema schema, int rowCount, Action<int, BatchBuilder> append)
    {
        var bound = BatchBuilder.OneRow(schema);
        var output = new FeatureBatch(transform.Layout);
        var compute = transform.BindRow(bound.View().Select(transform.InputSchema), output);
        var features = new List<ParityFeatures>();
        for (var row = 0; row < rowCount; row++)
        {
            bound.Clear();
            append(row, bound);
            bound.View();
            compute.Run();
            features.Add(ParityFeatures.Of(output, 0));
        }

        return features;
    }

    /// <summary>All features as text: equal when every bit is.</summary>
    public static string Text(IReadOnlyList<ParityFeatures> features) => string.Join('\n', features.Select(f =>
        FormattableString.Invariant($"{string.Join(' ', f.Dense)} | {string.Join(' ', f.Sparse)}")));
}
