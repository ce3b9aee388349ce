namespace Mlops.Training;

/// <summary>Linear regression: the prediction is <c>intercept + sum(weight * feature)</c>.</summary>
/// <remarks>
/// Minimizes <c>sum((z - y)^2) / (2 n) + L1 * sum(|w|) + L2 / 2 * sum(w^2)</c> over n rows; the intercept is not penalized.
/// scikit-learn's <c>Ridge(alpha)</c> is L2 = alpha / n, <c>Lasso(alpha)</c> is L1 = alpha, and <c>ElasticNet(alpha,
/// l1_ratio)</c> is
/// L1 = alpha * l1_ratio with L2 = alpha * (1 - l1_ratio). L-BFGS, and OWL-QN when L1 is not 0. The same rows,
/// hyper-parameters and
/// seed give the same bytes for any number of threads. Immutable and thread-safe.
/// </remarks>
public sealed record LinearRegression : ITrainer
{
    /// <summary>The seed of everything that is drawn: today the rows that are held back for early stopping.</summary>
    public required ulong Seed { get; init; }

    /// <summary>
    /// The penalty of absolute weights, 0 or above. The default value is 0. A larger one sets more weights to exactly 0.
    /// </summary>
    public double L1 { get; init => field = Require.NotNegative(value); }

    /// <summary>The penalty of squared weights, 0 or above. The default value is 0: least squares.</summary>
    public double L2 { get; init => field = Require.NotNegative(value); }

    /// <summary>The largest number of iterations, at least 1. The default value is 200.</summary>
    public int MaxIterations { get; init => field = Require.AtLeastOne(value); } = 200;

    /// <summary>
    /// Ends the training when no element of the gradient is larger, with every feature centred and scaled to a variance of 1 and
    /// the label to a standard deviation of 1; above 0. The default value is 0.000001.
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
    public string Version => "linear-regression/2";

    /// <inheritdoc/>
    public IModelComponent Component => new LinearRegressionComponent();

    /// <summary>
    /// Everything that changes the model; not <see cref="MaxMemoryBytes"/> and <see cref="DegreeOfParallelism"/>.
    /// </summary>
    public StepParameters Parameters => HyperParameters.Of(Seed, L1, L2, MaxIterations, Tolerance, EarlyStop);

    /// <inheritdoc/>
    public ValueTask<TrainingResult> TrainAsync(
        IFeatureSource features, IProgress<TrainingIteration>? progress = null, CancellationToken cancellationToken = default) =>
        new LinearFit
        {
            Task = ModelTask.Regression,
            HyperParameters = Parameters.ToCanonicalJson(),
            Seed = Seed,
            L1 = L1,
            L2 = L2,
            MaxIterations = MaxIterations,
            Tolerance = Tolerance,
            EarlyStop = EarlyStop,
            MaxMemoryBytes = MaxMemoryBytes,
            DegreeOfParallelism = DegreeOfParallelism,
        }.RunAsync(features, progress, cancellationToken);
}
