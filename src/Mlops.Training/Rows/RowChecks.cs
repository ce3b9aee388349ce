namespace Mlops.Training;

/// <summary>Refuses what cannot be trained on, with the names and the rows of the user.</summary>
internal static class RowChecks
{
    /// <summary>Checks the labels and the features of one batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="firstRow">The number of its first row, from 0.</param>
    /// <param name="task">What is trained for.</param>
    /// <exception cref="ModelException">A label is not allowed, or a feature is not finite.</exception>
    public static void Check(FeatureBatch batch, long firstRow, ModelTask task)
    {
        if (!batch.HasLabels) RefuseUnlabelled();
        CheckLabels(batch.Labels, firstRow, task);
        var dense = batch.Dense;
        var width = batch.Layout.DenseWidth;
        for (var i = 0; i < dense.Length; i++)
            if (!float.IsFinite(dense[i])) RefuseFeature(batch, i % width, dense[i], firstRow + i / width);
        var values = batch.Values;
        for (var i = 0; i < values.Length; i++)
            if (!float.IsFinite(values[i])) RefuseFeature(batch, batch.Indices[i], values[i], firstRow + RowOf(batch, i));
    }

    private static void CheckLabels(ReadOnlySpan<double> labels, long firstRow, ModelTask task)
    {
        for (var row = 0; row < labels.Length; row++)
        {
            var label = labels[row];
            var allowed = task == ModelTask.BinaryClassification ? label is 0 or 1 : double.IsFinite(label);
            if (allowed || double.IsNaN(label)) continue;
            throw new ModelException(new Problem(
                TrainingDiagnostics.InvalidLabel,
                FormattableString.Invariant($"A label is {label}"),
                Place(firstRow + row),
                task == ModelTask.BinaryClassification ? "0 or 1, or no label" : "a finite number, or no label",
                "Mend the expression of the label, or choose the trainer that fits it."));
        }
    }

    private static void RefuseUnlabelled() => throw new ModelException(new Problem(
        TrainingDiagnostics.InvalidLabel,
        "The features come without labels",
        Expected: "one label per row",
        Remedy: "State the label in the transform: t.Label(...)."));

    private static void RefuseFeature(FeatureBatch batch, int feature, float value, long row) =>
        throw new ModelException(new Problem(
        TrainingDiagnostics.FeatureNotFinite,
        FormattableString.Invariant($"Feature '{batch.Layout.NameOf(feature)}' is {value}"),
        Place(row),
        "a finite number",
        "Impute missing values in the transform, and bound what can grow beyond a float."));

    private static int RowOf(FeatureBatch batch, int entry)
    {
        var row = 0;
        while (batch.RowOffsets[row + 1] <= entry) row++;
        return row;
    }

    private static string Place(long row) => FormattableString.Invariant($"row {row + 1} of the training set");
}
