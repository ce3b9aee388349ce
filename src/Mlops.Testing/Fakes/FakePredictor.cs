using Mlops.Serving;

namespace Mlops.Testing;

/// <summary>A predictor for the tests of applications: the score comes from a function, no model is needed.</summary>
/// <typeparam name="TIn">The record of a row.</typeparam>
/// <typeparam name="TOut">The type of a prediction.</typeparam>
/// <param name="score">Computes the score of a row: pure, or safe to call from many threads.</param>
/// <param name="task">What is predicted; it decides on <see cref="ModelOutput.Label"/>.</param>
/// <param name="version">The version that answers; null for <c>fake/1</c>.</param>
/// <remarks>Thread-safe when <paramref name="score"/> is.</remarks>
public sealed class FakePredictor<TIn, TOut>(
    Func<TIn, double> score, ModelTask task = ModelTask.BinaryClassification, ModelVersionInfo? version = null) : IPredictor<TIn, TOut>
    where TIn : IDataRow<TIn>
    where TOut : IPrediction<TOut>
{
    private readonly ModelVersionInfo info = version ?? new ModelVersionInfo("fake", 1, Digest.Of("fake"));

    /// <inheritdoc/>
    public ModelVersionInfo? Version => info;

    /// <inheritdoc/>
    public TOut Predict(TIn row) => TOut.Create(new ModelOutput(task, score(row)));

    /// <inheritdoc/>
    public TOut Predict(TIn row, out ModelVersionInfo version)
    {
        version = info;
        return Predict(row);
    }

    /// <inheritdoc/>
    public ModelVersionInfo PredictMany(ReadOnlySpan<TIn> rows, Span<TOut> predictions)
    {
        if (predictions.Length < rows.Length)
            throw new ArgumentException($"There are {rows.Length} rows and room for {predictions.Length} predictions.", nameof(predictions));
        for (var i = 0; i < rows.Length; i++) predictions[i] = Predict(rows[i]);
        return info;
    }
}
