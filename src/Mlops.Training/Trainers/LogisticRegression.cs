namespace Mlops.Training;

/// <summary>
/// Logistic regression: the probability of label 1 is <c>1 / (1 + exp(-(intercept + sum(weight * feature))))</c>.
/// </summary>
/// <remarks>
/// Minimizes <c>sum(s * ln(1 + exp(z)) - s * y * z) / sum(s) + L1 * sum(|w|) + L2 / 2 * sum(w^2)</c>, where <c>s</c> is the
/// class weight
/// of a row; the intercept is not penalized. With n the sum of the weights of all rows, scikit-learn's <c>C</c> is
/// <c>1 / (n * L2)</c>, and for <c>penalty="l1"</c> it is <c>1 / (n * L1)</c>. L-BFGS, and OWL-QN when L1 is not 0. The same
/// rows,
/// hyper-parameters and seed give the same bytes for any number of threads. Immutable and thread-safe.
/// </remarks>
public sealed record LogisticRegression : ITrainer
{
    /// <summary>The seed of everything that is drawn: today the rows that are held back for early stopping.</summary>
    public required ulong Seed { get; init; }

    /// <summary>
    /// The penalty of absolute weights, 0 or above. The default value is 0. A larger one sets more weights to exactly 0.
    /// </summary>
    public double L1 { get; init => field = Require.NotNegative(value); }

    /// <summary>The penalty of squared weights, 0 or above. The default value is 0.0001.</summary>
    public double L2 { get; init => field = Require.NotNegative(value); } = 1e-4;

    /// <summary>How much a row counts, by its label. The default value is <see cref="ClassWeights.None"/>.</summary>
    public ClassWeights ClassWeights { get; init; } = ClassWeights.None;

    /// <summary>The largest number of iterations, at least 1. The default value is 200.</summary>
    public int MaxIterations { get; init => field = Require.AtLeastOne(value); } = 200;

    /// <summary>
    /// Ends the training when no element of the gradient is larger, with every feature centred and scaled to a curvature of
    /// about 1;
    /// above 0. The default value is 0.000001.
    /// </summary>
    public double Tolerance { get; init => field = Require.Positive(value); } = 1e-6;

    /// <summary>Stops when rows that are held back no longer gain. The default value is null: all rows are trained on.</summary>
    public EarlyStop? EarlyStop { get; init; }

    /// <summary>
    /// How many bytes of features are kept in memory; more are read again in every pass. The default value is 1 GiB. The
    /// model does not
    /// depend on it.
    /// </summary>
    public long MaxMemoryBytes { get; init => field = Require.NotNegative(value); } = 1L << 30;

    /// <summary>
    /// How many threads may work. The default value is the number of processors. The model does not depend on it.
    /// </summary>
    public int DegreeOfParallelism { get; init => field = Require.AtLeastOne(value); } = Environment.ProcessorCount;

    /// <inheritdoc/>
    public string Version => "logistic-regression/2";

    /// <inheritdoc/>
    public IModelComponent Component => new LogisticRegressionComponent();

    /// <summary>
    /// Everything that changes the model; not <see cref="MaxMemoryBytes"/> and <see cref="DegreeOfParallelism"/>.
    /// </summary>
    public StepParameters Parameters => HyperParameters.Of(Seed, L1, L2, MaxIterations, Tolerance, EarlyStop)
        .WithJson("classWeights", json => HyperParameters.Write(json, ClassWeights));

    /// <inheritdoc/>
    public ValueTask<TrainingResult> TrainAsync(
        IFeatureSource features, IProgress<TrainingIteration>? progress = null, CancellationToken cancellationToken = default) =>
        new LinearFit
        {
            Task = ModelTask.BinaryClassification,
            HyperParameters = Parameters.ToCanonicalJson(),
            Seed = Seed,
            L1 = L1,
            L2 = L2,
            ClassWeights = ClassWeights,
            MaxIterations = MaxIterations,
            Tolerance = Tolerance,
            EarlyStop = EarlyStop,
            MaxMemoryBytes = MaxMemoryBytes,
            DegreeOfParallelism = DegreeOfParallelism,
        }.RunAsync(features, progress, cancellationToken);
}
