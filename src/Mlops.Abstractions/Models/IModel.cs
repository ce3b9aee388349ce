namespace Mlops;

/// <summary>A trained model.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public interface IModel
{
    /// <summary>The type of the component that loads it, for example <c>logistic-regression</c>.</summary>
    string Type { get; }

    /// <summary>What it predicts.</summary>
    ModelTask Task { get; }

    /// <summary>The number of features that it reads.</summary>
    int FeatureCount { get; }

    /// <summary>
    /// Computes one score per row: a probability for classification, a number for regression. Allocates nothing.
    /// </summary>
    /// <param name="features">The features, <see cref="FeatureCount"/> wide.</param>
    /// <param name="scores">Receives one score per row.</param>
    void Score(FeatureBatch features, Span<double> scores);

    /// <summary>Writes the model.</summary>
    /// <param name="writer">The artifact.</param>
    void Save(IArtifactWriter writer);
}
