using Mlops.Serving;

namespace Mlops.Testing;

/// <summary>Checks an implementation of <see cref="IPredictor{TIn, TOut}"/> against the contract.</summary>
public static class PredictorConformance
{
    private static readonly Rules Rules = new("IPredictor");

    /// <summary>Checks every rule; the first one that is broken throws. No other version may take over meanwhile.</summary>
    /// <typeparam name="TIn">The record of a row.</typeparam>
    /// <typeparam name="TOut">The type of a prediction, with value equality.</typeparam>
    /// <param name="predictor">The predictor, with a loaded version.</param>
    /// <param name="rows">Some rows, at least one.</param>
    /// <exception cref="ConformanceException">A rule is broken.</exception>
    public static void Check<TIn, TOut>(IPredictor<TIn, TOut> predictor, IReadOnlyList<TIn> rows)
        where TIn : IDataRow<TIn>
        where TOut : IPrediction<TOut>
    {
        ArgumentNullException.ThrowIfNull(predictor);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfZero(rows.Count, nameof(rows));
        TIn[] input = [.. rows];
        var expected = new TOut[input.Length];
        for (var i = 0; i < input.Length; i++)
        {
            expected[i] = predictor.Predict(input[i], out var version);
            Rules.Require(version is not null && version.Equals(predictor.Version), "the version that answers is the one that serves", $"{version}");
            RequireSame(expected[i], predictor.Predict(input[i]), "the same row gets the same prediction", i);
        }
        var many = new TOut[input.Length + 1];
        predictor.PredictMany(input, many);
        for (var i = 0; i < input.Length; i++) RequireSame(expected[i], many[i], "rows together get what they get one by one", i);
        predictor.PredictMany([], []);
        Rules.RequireThrows<ArgumentException>(
            () => predictor.PredictMany(input, new TOut[input.Length - 1]), "too little room for predictions is an ArgumentException");
        Rules.RequireConcurrent(
            () =>
            {
                for (var i = 0; i < input.Length; i++)
                    RequireSame(expected[i], predictor.Predict(input[i]), "concurrent calls give the same prediction", i);
            },
            "concurrent calls are allowed");
        if (typeof(TOut).IsValueType) Rules.RequireNoAllocation(() => predictor.Predict(input[0]), "a prediction allocates nothing");
    }

    private static void RequireSame<TOut>(TOut expected, TOut actual, string rule, int row) =>
        Rules.Require(EqualityComparer<TOut>.Default.Equals(expected, actual), rule, $"{actual} instead of {expected} in row {row}");
}
