namespace Mlops.Transform;

/// <summary>
/// Collects the label and the operations of a transform, in order. A column may be read by several operations. The outputs are
/// dense features first, then sparse ones, each in the order in which they were added.
/// </summary>
/// <remarks>
/// Not thread-safe. Frozen by <see cref="Build"/>: changing it afterwards throws. NaN counts as missing everywhere.
/// </remarks>
public sealed class TransformBuilder
{
    private readonly List<Operation> operations = [];
    private Expression? label;
    private bool isBuilt;

    /// <summary>The label is whether an expression is true: 1, 0, or NaN when it has no value.</summary>
    /// <param name="expression">For example <c>c.Tips > 0.2 * c.Fare</c>.</param>
    public TransformBuilder Label(BooleanExpression expression) => SetLabel(expression);

    /// <summary>The label is a number, NaN when it has no value.</summary>
    /// <param name="expression">For example <c>c.Fare</c>.</param>
    public TransformBuilder Label(NumberExpression expression) => SetLabel(expression);

    /// <summary>
    /// One dense feature, (x - mean) / standard deviation, with the mean and the population standard deviation of the training
    /// values. A constant column is only centred, as in scikit-learn's StandardScaler.
    /// </summary>
    /// <param name="column">A number column of any type.</param>
    /// <param name="missing">
    /// The value that a missing one counts as, in the unit of the column, before anything else, also in the mean and the standard
    /// deviation. The default value is null: a missing value is an error, in training and in serving.
    /// </param>
    /// <param name="name">The name of the output. The default value is <c>standardize(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder Standardize(NumberColumn column, double? missing = null, string? name = null) =>
        Add(new Standardize(NameOf(name, Mlops.Transform.Standardize.KindName, column), column, Finite(missing,
            "Standardize", nameof(missing))));

    /// <summary>
    /// One dense feature, (x - min) / (max - min) * (high - low) + low, with the smallest and largest training value. A constant
    /// column is divided by 1 instead of 0, as in scikit-learn's MinMaxScaler.
    /// </summary>
    /// <param name="column">A number column of any type.</param>
    /// <param name="missing">As in <see cref="Standardize"/>.</param>
    /// <param name="low">The output of the smallest training value. The default value is 0.</param>
    /// <param name="high">The output of the largest training value, above <paramref name="low"/>. The default value is 1.</param>
    /// <param name="clip">True when values beyond the training range are cut to it. The default value is false.</param>
    /// <param name="name">The name of the output. The default value is <c>min-max(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder MinMax(
        NumberColumn column, double? missing = null, double low = 0, double high = 1, bool clip = false, string? name = null)
    {
        if (!(Finite(low, "MinMax", nameof(low)) < Finite(high, "MinMax", nameof(high))))
            throw TransformErrors.Option("MinMax", nameof(high), high, "a number above low");
        return Add(new MinMax(
            NameOf(name, Mlops.Transform.MinMax.KindName, column), column, Finite(missing,
                "MinMax", nameof(missing)), low, high, clip));
    }

    /// <summary>
    /// One dense feature, ln(1 + max(0, x - offset)): values below the offset become 0. Learns nothing.
    /// </summary>
    /// <param name="column">A number column of any type.</param>
    /// <param name="missing">As in <see cref="Standardize"/>.</param>
    /// <param name="offset">The value that becomes 0. The default value is 0.</param>
    /// <param name="name">The name of the output. The default value is <c>log(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder Log(NumberColumn column, double? missing = null, double offset = 0, string? name = null) =>
        Add(new Log(
        NameOf(name, Mlops.Transform.Log.KindName, column), column, Finite(missing,
            "Log", nameof(missing)), Finite(offset, "Log", nameof(offset))));

    /// <summary>
    /// One dense feature, the number itself with a substitute where it is missing; with an indicator a second one.
    /// </summary>
    /// <param name="column">A number column of any type.</param>
    /// <param name="with">The substitute.</param>
    /// <param name="indicator">True for a second feature that is 1 where the number was missing. The default value is
    /// false.</param>
    /// <param name="name">The name of the output. The default value is <c>impute(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder Impute(NumberColumn column, Imputation with, bool indicator = false, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(with);
        Finite(with.Value, "Impute", nameof(with));
        return Add(new Impute(NameOf(name, Mlops.Transform.Impute.KindName, column), column, with, indicator));
    }

    /// <summary>
    /// Sparse features, one for each bucket between quantiles of the training values: the bucket is the number of boundaries not
    /// above the value. Equal boundaries count once, so there may be fewer buckets.
    /// </summary>
    /// <param name="column">A number column of any type.</param>
    /// <param name="buckets">The number of buckets, 2 to 10,000.</param>
    /// <param name="missing">
    /// The value that a missing one counts as, also in the quantiles. The default value is null: missing values have a feature of
    /// their own, after the buckets.
    /// </param>
    /// <param name="name">The name of the output. The default value is <c>bucketize(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder Bucketize(NumberColumn column, int buckets, double? missing = null, string? name = null)
    {
        if (buckets is < 2 or > Mlops.Transform.Bucketize.MaxBuckets)
            throw TransformErrors.Option("Bucketize", nameof(buckets), buckets, "2 to 10000");
        return Add(new Bucketize(
            NameOf(name, Mlops.Transform.Bucketize.KindName, column), column, buckets, Finite(missing,
                "Bucketize", nameof(missing))));
    }

    /// <summary>
    /// Sparse features: one for each known category, most frequent first and equally frequent ones in the order of their bytes;
    /// then those of <paramref name="unseen"/>; then one for missing values.
    /// </summary>
    /// <param name="column">Text; or integers and booleans, which count as their text (<c>42</c>, <c>true</c>).</param>
    /// <param name="maxSize">The largest number of known categories, at least 1.</param>
    /// <param name="unseen">What becomes of categories that are not known, rare ones included. The default value is
    /// <see cref="Unseen.OwnSlot"/>.</param>
    /// <param name="minCount">The least number of training rows of a known category, at least 1. The default value is 1.</param>
    /// <param name="name">The name of the output. The default value is <c>one-hot(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">The column holds no categories.</exception>
    public TransformBuilder OneHot(IColumn column, int maxSize, Unseen? unseen = null, long minCount = 1, string? name = null)
    {
        if (maxSize is < 1 or > FittedOperation.MaxWidth)
            throw TransformErrors.Option("OneHot", nameof(maxSize), maxSize, "1 to 67108864");
        if (minCount < 1) throw TransformErrors.Option("OneHot", nameof(minCount), minCount, "at least 1");
        return Add(new OneHot(
            NameOf(name, Mlops.Transform.OneHot.KindName, column), CategoryText.Checked(column,
                "OneHot"), maxSize, unseen ?? Unseen.OwnSlot, minCount));
    }

    /// <summary>
    /// Sparse features: one for each bucket, chosen by <see cref="StableHash"/> of the category's text modulo their number; then
    /// one for missing values. Learns nothing; different categories may share a bucket.
    /// </summary>
    /// <param name="column">Text; or integers and booleans, which count as their text.</param>
    /// <param name="buckets">The number of buckets, at least 1.</param>
    /// <param name="seed">Another seed lets other categories share buckets. The default value is 0.</param>
    /// <param name="name">The name of the output. The default value is <c>hash(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">The column holds no categories.</exception>
    public TransformBuilder Hash(IColumn column, int buckets, ulong seed = 0, string? name = null)
    {
        if (buckets is < 1 or >= FittedOperation.MaxWidth)
            throw TransformErrors.Option("Hash", nameof(buckets), buckets, "1 to 67108863");
        return Add(new Hash(NameOf(name, Mlops.Transform.Hash.KindName, column), CategoryText.Checked(column,
            "Hash"), buckets, seed));
    }

    /// <summary>The transform as it stands. Freezes the builder.</summary>
    /// <exception cref="ModelException">There is no operation.</exception>
    public TransformEstimator Build()
    {
        if (operations.Count == 0)
        {
            throw new ModelException(new Problem(
                TransformDiagnostics.NoOperation,
                "The transform has no operation",
                Expected: "at least one operation, so that a model has a feature",
                Remedy: "Call Standardize, Bucketize, OneHot or another operation on the builder."));
        }

        isBuilt = true;
        return new TransformEstimator([.. operations], label);
    }

    private TransformBuilder SetLabel(Expression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        CheckOpen();
        label = expression;
        return this;
    }

    private TransformBuilder Add(Operation operation)
    {
        CheckOpen();
        if (operations.Any(o => o.Name == operation.Name))
        {
            throw new ModelException(new Problem(
                TransformDiagnostics.DuplicateOutput,
                $"Two operations are named '{operation.Name}'",
                Expected: "a name of its own for each operation",
                Remedy: "Give one of them another name: the last parameter of every operation."));
        }

        operations.Add(operation);
        return this;
    }

    private void CheckOpen()
    {
        if (!isBuilt) return;
        throw new ModelException(new Problem(
            TransformDiagnostics.BuilderFrozen,
            "The transform builder was changed after it was built",
            Expected: "no change after Build",
            Remedy: "Add everything first, or start a new TransformBuilder."));
    }

    private static string NameOf(string? name, string kind, IColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return string.IsNullOrEmpty(name) ? $"{kind}({column.Name})" : name;
    }

    private static double? Finite(double? value, string operation, string option) =>
        value is { } number ? Finite(number, operation, option) : null;

    private static double Finite(double value, string operation, string option) =>
        double.IsFinite(value) ? value : throw TransformErrors.Option(operation, option, value, "a finite number");
}
