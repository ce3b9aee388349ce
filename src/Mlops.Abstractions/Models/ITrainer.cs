namespace Mlops;

/// <summary>
/// Trains a model. An immutable record of hyper-parameters; the same parameters, features and seed give the same bytes.
/// </summary>
/// <remarks>All members are thread-safe for concurrent use.</remarks>
public interface ITrainer
{
    /// <summary>The name and version of the algorithm: part of the cache key, changed when the results change.</summary>
    string Version { get; }

    /// <summary>The component that loads the models of this trainer.</summary>
    IModelComponent Component { get; }

    /// <summary>The hyper-parameters, all of them, defaults included.</summary>
    StepParameters Parameters { get; }

    /// <summary>Trains a model.</summary>
    /// <param name="features">Features with labels.</param>
    /// <param name="progress">Receives every iteration; may be null.</param>
    /// <param name="cancellationToken">Stops the training within one iteration.</param>
    /// <exception cref="ModelException">The data cannot be trained on: no rows, labels of one class only.</exception>
    ValueTask<TrainingResult> TrainAsync(
        IFeatureSource features, IProgress<TrainingIteration>? progress = null, CancellationToken cancellationToken = default);
}
