namespace Mlops.Training;

/// <summary>A linear model: <c>intercept + sum(weight * feature)</c>, through the logistic function for classification.</summary>
/// <remarks>
/// Immutable and thread-safe. Weights are 64-bit, features 32-bit, sums 64-bit in an order that does not depend on the machine.
/// Scoring allocates nothing.
/// </remarks>
public sealed class LinearModel : IModel
{
    private readonly double[] weights;

    /// <summary>Creates a model.</summary>
    /// <param name="task">What it predicts.</param>
    /// <param name="weights">One finite weight per feature; copied.</param>
    /// <param name="intercept">The intercept, finite.</param>
    /// <param name="log">How it came to be.</param>
    /// <exception cref="ModelException">A weight or the intercept is not finite.</exception>
    public LinearModel(ModelTask task, ReadOnlySpan<double> weights, double intercept, TrainingLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        Task = task;
        this.weights = weights.ToArray();
        Intercept = intercept;
        Log = log;
        if (double.IsFinite(intercept) && Array.TrueForAll(this.weights, double.IsFinite)) return;
        throw new ModelException(new Problem(
            TrainingDiagnostics.DamagedModel,
            "A weight of a linear model is not finite",
            Expected: "finite weights and a finite intercept",
            Remedy: "Train the model again, with a larger L2 penalty if the loss diverged."));
    }

    /// <inheritdoc/>
    public string Type => Task == ModelTask.BinaryClassification
        ? LogisticRegressionComponent.TypeName
        : LinearRegressionComponent.TypeName;

    /// <inheritdoc/>
    public ModelTask Task { get; }

    /// <inheritdoc/>
    public int FeatureCount => weights.Length;

    /// <summary>One weight per feature.</summary>
    public ReadOnlySpan<double> Weights => weights;

    /// <summary>What is added to the weighted features.</summary>
    public double Intercept { get; }

    /// <summary>How the model came to be.</summary>
    public TrainingLog Log { get; }

    /// <inheritdoc/>
    /// <exception cref="ModelException">The features have another width than the model.</exception>
    public void Score(FeatureBatch features, Span<double> scores)
    {
        ArgumentNullException.ThrowIfNull(features);
        var width = features.Layout.DenseWidth;
        if (features.Layout.Width != weights.Length) throw WrongWidth(features.Layout.Width);
        ReadOnlySpan<float> dense = features.Dense, values = features.Values;
        ReadOnlySpan<int> offsets = features.RowOffsets, indices = features.Indices;
        for (var row = 0; row < features.RowCount; row++)
        {
            var (from, count) = (offsets[row], offsets[row + 1] - offsets[row]);
            scores[row] = Margin(
                dense.Slice(row * width, width), indices.Slice(from, count), values.Slice(from, count), weights, Intercept);
        }
        if (Task != ModelTask.BinaryClassification) return;
        for (var row = 0; row < features.RowCount; row++) scores[row] = Logistic.Probability(scores[row]);
    }

    /// <inheritdoc/>
    public void Save(IArtifactWriter writer) => LinearModelFiles.Write(writer, this);

    /// <summary>The weighted sum of one row: the one kernel of training and serving.</summary>
    internal static double Margin(
        ReadOnlySpan<float> dense, ReadOnlySpan<int> indices, ReadOnlySpan<float> values, ReadOnlySpan<double> weights,
            double intercept)
    {
        // Four sums that do not wait for each other, the same four on every machine.
        double a = 0, b = 0, c = 0, d = 0;
        var i = 0;
        values = values[..indices.Length];
        for (; i + 4 <= indices.Length; i += 4)
        {
            a += values[i] * weights[indices[i]];
            b += values[i + 1] * weights[indices[i + 1]];
            c += values[i + 2] * weights[indices[i + 2]];
            d += values[i + 3] * weights[indices[i + 3]];
        }
        for (; i < indices.Length; i++) a += values[i] * weights[indices[i]];
        return intercept + DenseKernels.Dot(dense, weights) + (a + b + (c + d));
    }

    private ModelException WrongWidth(int width) => new(new Problem(
        TrainingDiagnostics.WrongFeatureCount,
        FormattableString.Invariant($"A model of {weights.Length} features was given {width}"),
        Expected: "the features of the transform that the model was trained with",
        Remedy: "Load transform and model from the same bundle."));
}
