using System.ComponentModel;

namespace Mlops.Transform;

/// <summary>
/// Fitting as a step of a pipeline. The same without a pipeline is
/// <see cref="TransformEstimator.FitAsync{T}(TrainingSet{T}, int?, CancellationToken)"/>.
/// </summary>
public static partial class TransformVerbs
{
    /// <summary>Fits a transform on the training set.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="train">The training set.</param>
    /// <param name="build">Adds a label and operations, for example <c>t => t.Label(c.Tips > 0.2 *
    /// c.Fare).Standardize(c.TripMiles)</c>.</param>
    /// <returns>The transform with the rows that a trainer reads.</returns>
    /// <exception cref="ModelException">The transform has no operation, or an option is out of range.</exception>
    public static Step<Features<T>> Fit<T>(this Step<TrainingSet<T>> train, Func<TransformBuilder, TransformBuilder> build)
    {
        ArgumentNullException.ThrowIfNull(train);
        ArgumentNullException.ThrowIfNull(build);
        return train.Builder.Add(FitStep.Define(train, build(new TransformBuilder()).Build()));
    }

    /// <summary>Not possible: nothing is ever fitted on rows that a model is evaluated on.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="holdout">The rows that were held out.</param>
    /// <param name="build">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete(PoisonedFit.OnHoldout, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Step<Features<T>> Fit<T>(this Step<HoldoutSet<T>> holdout, Func<TransformBuilder, TransformBuilder> build) =>
        throw new NotSupportedException(PoisonedFit.OnHoldout);

    /// <summary>Not possible before the rows were split.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="dataset">Rows that were not split.</param>
    /// <param name="build">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete(PoisonedFit.OnDataset, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Step<Features<T>> Fit<T>(this Step<Dataset<T>> dataset, Func<TransformBuilder, TransformBuilder> build) =>
        throw new NotSupportedException(PoisonedFit.OnDataset);
}
