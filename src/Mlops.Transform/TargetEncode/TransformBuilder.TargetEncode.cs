namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// One dense feature, or a column: the mean label of the training rows with the category, drawn towards the mean of all rows. A
    /// category that was not seen has the mean of all; rows without a category count as one of their own. Rows without a label are
    /// left out.
    /// </summary>
    /// <remarks>
    /// Cannot leak: in training, a row sees the encoding without the rows of its own fold, in which all rows with equal inputs are;
    /// serving sees that of all folds. The formulas are those of scikit-learn's <c>TargetEncoder</c>, for binary and for
    /// continuous labels; the folds are not: they follow from the content of a row.
    /// </remarks>
    /// <param name="column">Text; or integers and booleans, which count as their text.</param>
    /// <param name="smoothing">How many rows of the mean of all count in addition, at least 0: (sum + m mean) / (n + m). Null, which is
    /// the default, lets the variances decide: v n / (v n + w) of the mean of the category, where v is the variance of all labels
    /// and w that of the category.</param>
    /// <param name="folds">The number of folds, 2 to 1000. The default value is 5.</param>
    /// <param name="name">The name of the output. The default value is <c>target-encode(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">The column holds no categories.</exception>
    public TransformBuilder TargetEncode(IColumn column, double? smoothing = null, int folds = 5, string? name = null)
    {
        if (smoothing is { } weight && !(weight >= 0 && double.IsFinite(weight)))
            throw TransformErrors.Option("TargetEncode", nameof(smoothing), weight, "a finite number of at least 0");
        if (folds is < 2 or > Mlops.Transform.TargetEncode.MostFolds)
            throw TransformErrors.Option("TargetEncode", nameof(folds), folds, "2 to 1000");
        return Add(new TargetEncode(
            NameOf(name, Mlops.Transform.TargetEncode.KindName, column), CategoryText.Checked(column, "TargetEncode"), smoothing, folds));
    }
}
