namespace Mlops.Evaluation;

/// <summary>
/// What is measured on a holdout. A closed set: each metric knows its task, its range and which values are better.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. With y the label (0 or 1) and p the score, a row is predicted positive when p is at least 0.5;
/// TP, FP, TN
/// and FN count the four cases.
/// </remarks>
public sealed class Metric
{
    private readonly Computation compute;

    private Metric(string name, ModelTask task, MetricDirection direction, double minimum, double maximum, Computation compute)
    {
        (Name, Task, Direction, Minimum, Maximum, this.compute) = (name, task, direction, minimum, maximum, compute);
    }

    private delegate MetricValue Computation(ReadOnlySpan<double> scores, ReadOnlySpan<double> labels);

    /// <summary>
    /// The area under the ROC curve, exact: the share of pairs of a positive and a negative row in which the positive one
    /// scores higher,
    /// ties counting one half. Undefined when all labels are the same.
    /// </summary>
    /// <remarks>Source: Hanley and McNeil (1982), by the rank sum of Mann and Whitney with mean ranks.</remarks>
    public static Metric Auc { get; } = Classification("auc", MetricDirection.HigherIsBetter, 1, RankMetrics.Auc);

    /// <summary>
    /// The mean of <c>-ln p</c> over positive and <c>-ln(1 - p)</c> over negative rows; p is first clipped to
    /// [2^-52, 1 - 2^-52], as in scikit-learn 1.2.
    /// </summary>
    public static Metric LogLoss { get; } =
        Classification("log-loss", MetricDirection.LowerIsBetter, double.PositiveInfinity, ProbabilityMetrics.LogLoss);

    /// <summary><c>(TP + TN) / rows</c>.</summary>
    public static Metric Accuracy { get; } =
        Classification("accuracy", MetricDirection.HigherIsBetter, 1, ThresholdMetrics.Accuracy);

    /// <summary><c>TP / (TP + FP)</c>; undefined when nothing is predicted positive.</summary>
    public static Metric Precision { get; } =
        Classification("precision", MetricDirection.HigherIsBetter, 1, ThresholdMetrics.Precision);

    /// <summary><c>TP / (TP + FN)</c>; undefined when no label is 1.</summary>
    public static Metric Recall { get; } = Classification("recall", MetricDirection.HigherIsBetter, 1, ThresholdMetrics.Recall);

    /// <summary><c>2 TP / (2 TP + FP + FN)</c>; undefined when no label is 1 and nothing is predicted positive.</summary>
    public static Metric F1 { get; } = Classification("f1", MetricDirection.HigherIsBetter, 1, ThresholdMetrics.F1);

    /// <summary>
    /// The expected calibration error over ten bins of equal width: the mean over rows of |mean p - mean y| of the bin of
    /// the row.
    /// </summary>
    /// <remarks>
    /// Source: Naeini, Cooper and Hauskrecht (AAAI 2015); bin i holds i/10 &lt;= p &lt; (i+1)/10, the last one also 1.
    /// </remarks>
    public static Metric Calibration { get; } =
        Classification("calibration-error", MetricDirection.LowerIsBetter, 1, ProbabilityMetrics.CalibrationError);

    /// <summary>The root of the mean of <c>(p - y)^2</c>, in the unit of the label.</summary>
    public static Metric Rmse { get; } =
        Regression("rmse", MetricDirection.LowerIsBetter, 0, double.PositiveInfinity, RegressionMetrics.Rmse);

    /// <summary>The mean of <c>|p - y|</c>, in the unit of the label.</summary>
    public static Metric Mae { get; } =
        Regression("mae", MetricDirection.LowerIsBetter, 0, double.PositiveInfinity, RegressionMetrics.Mae);

    /// <summary>
    /// <c>1 - sum((p - y)^2) / sum((y - mean y)^2)</c>; undefined for fewer than two rows or when all labels are equal.
    /// </summary>
    public static Metric R2 { get; } =
        Regression("r2", MetricDirection.HigherIsBetter, double.NegativeInfinity, 1, RegressionMetrics.R2);

    /// <summary>All metrics.</summary>
    public static IReadOnlyList<Metric> All { get; } =
        [Auc, LogLoss, Accuracy, Precision, Recall, F1, Calibration, Rmse, Mae, R2];

    /// <summary>The name in artifacts, for example <c>log-loss</c>.</summary>
    public string Name { get; }

    /// <summary>The task of the models that it measures.</summary>
    public ModelTask Task { get; }

    /// <summary>Which values are better.</summary>
    public MetricDirection Direction { get; }

    /// <summary>The smallest possible value.</summary>
    public double Minimum { get; }

    /// <summary>The largest possible value.</summary>
    public double Maximum { get; }

    /// <summary>Computes the metric.</summary>
    /// <param name="scores">One score per row: a probability for classification, a number for regression.</param>
    /// <param name="labels">One label per row: 0 or 1 for classification, a number for regression; none is missing.</param>
    /// <returns>The value; undefined without rows, with a score that is not finite, or as the metric says.</returns>
    /// <exception cref="ArgumentException">There are not as many labels as scores.</exception>
    public MetricValue Compute(ReadOnlySpan<double> scores, ReadOnlySpan<double> labels)
    {
        if (scores.Length != labels.Length)
            throw new ArgumentException($"There are {scores.Length} scores and {labels.Length} labels.", nameof(labels));
        if (scores.Length == 0) return MetricValue.Undefined("there are no rows");
        var broken = 0;
        foreach (var score in scores)
            if (!double.IsFinite(score)) broken++;
        if (broken > 0) return MetricValue.Undefined(FormattableString.Invariant($"{broken} of {scores.Length} scores are not finite"));
        return compute(scores, labels);
    }

    /// <summary>True when a value is as good as another, or better.</summary>
    internal bool IsAtLeast(double value, double bound) =>
        Direction == MetricDirection.HigherIsBetter ? value >= bound : value <= bound;

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static Metric Classification(string name, MetricDirection direction, double maximum, Computation compute) =>
        new(name, ModelTask.BinaryClassification, direction, 0, maximum, compute);

    private static Metric Regression(string name, MetricDirection direction, double minimum, double maximum,
        Computation compute) =>
        new(name, ModelTask.Regression, direction, minimum, maximum, compute);
}
