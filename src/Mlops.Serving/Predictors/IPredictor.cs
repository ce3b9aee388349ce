namespace Mlops.Serving;

/// <summary>Predicts with the version that serves now.</summary>
/// <typeparam name="TIn">The record of a row.</typeparam>
/// <typeparam name="TOut">The type of a prediction.</typeparam>
/// <remarks>
/// All members are thread-safe: one predictor serves the whole process. After the first calls a prediction allocates nothing
/// but what <typeparamref name="TOut"/> itself needs. Every call is answered by exactly one version, also while another one
/// takes over.
/// </remarks>
public interface IPredictor<TIn, TOut>
    where TIn : IDataRow<TIn>
    where TOut : IPrediction<TOut>
{
    /// <summary>The version that serves now; null when none is loaded.</summary>
    ModelVersionInfo? Version { get; }

    /// <summary>Predicts one row.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="ServingException">No version is loaded.</exception>
    TOut Predict(TIn row);

    /// <summary>Predicts one row and says which version answered.</summary>
    /// <param name="row">The row.</param>
    /// <param name="version">The version that answered.</param>
    /// <exception cref="ServingException">No version is loaded.</exception>
    TOut Predict(TIn row, out ModelVersionInfo version);

    /// <summary>Predicts some rows, all with one version.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="predictions">Receives one prediction per row; at least as long as <paramref name="rows"/>.</param>
    /// <returns>The version that answered.</returns>
    /// <exception cref="ArgumentException"><paramref name="predictions"/> is too short.</exception>
    /// <exception cref="ServingException">No version is loaded.</exception>
    ModelVersionInfo PredictMany(ReadOnlySpan<TIn> rows, Span<TOut> predictions);
}
