using Mlops.Metadata;

namespace Mlops.Testing;

/// <summary>Checks an implementation of <see cref="IModel"/> and its component against the contract.</summary>
public static class ModelConformance
{
    private static readonly Rules Rules = new(nameof(IModel));

    /// <summary>Checks every rule; the first one that is broken throws.</summary>
    /// <param name="model">The model.</param>
    /// <param name="component">The component that loads it.</param>
    /// <param name="features">Some rows of features, as wide as the model reads.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <exception cref="ConformanceException">A rule is broken.</exception>
    public static async Task CheckAsync(
        IModel model, IModelComponent component, FeatureBatch features, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(component);
        ArgumentNullException.ThrowIfNull(features);
        Rules.Require(component.Type == model.Type, "the component has the type of the model", $"'{component.Type}' and '{model.Type}'");
        Rules.Require(
            model.FeatureCount == features.Layout.Width, "the model reads every feature", $"{model.FeatureCount} of {features.Layout.Width}");
        var expected = Score(model, features);
        CheckScores(model, expected);
        CheckRowsAndThreads(model, features, expected);
        await CheckArtifactAsync(model, component, features, expected, cancellationToken);
    }

    private static void CheckScores(IModel model, double[] scores)
    {
        for (var row = 0; row < scores.Length; row++)
        {
            Rules.Require(double.IsFinite(scores[row]), "every row gets a finite score", $"{scores[row]} in row {row}");
            if (model.Task == ModelTask.BinaryClassification)
                Rules.Require(scores[row] is >= 0 and <= 1, "the score of a classification is a probability", $"{scores[row]} in row {row}");
        }
    }

    private static void CheckRowsAndThreads(IModel model, FeatureBatch features, double[] expected)
    {
        for (var row = 0; row < features.RowCount; row++)
        {
            var single = Score(model, FeatureRows.Single(features, row))[0];
            Rules.RequireSameBits(expected[row], single, "one row gets the bits that it gets within a batch", $"row {row}");
        }
        Rules.RequireConcurrent(() => RequireSame(expected, Score(model, features), "concurrent calls give the same bits"),
            "concurrent calls are allowed");
        var scores = new double[features.RowCount];
        Rules.RequireNoAllocation(() => model.Score(features, scores), "scoring allocates nothing");
    }

    private static async Task CheckArtifactAsync(
        IModel model, IModelComponent component, FeatureBatch features, double[] expected, CancellationToken cancellationToken)
    {
        var store = new MemoryArtifactStore();
        var saved = await SavedArtifact.SaveAsync(store, ArtifactKinds.Model, model.Save, cancellationToken);
        var loaded = component.Load(await store.OpenAsync(saved, cancellationToken));
        var again = await SavedArtifact.SaveAsync(store, ArtifactKinds.Model, loaded.Save, cancellationToken);
        Rules.Require(saved == again, "a loaded model saves the same bytes", $"{saved} and {again}");
        Rules.Require(loaded.Task == model.Task, "a loaded model has the same task", $"{loaded.Task} instead of {model.Task}");
        RequireSame(expected, Score(loaded, features), "a loaded model gives the same bits");
    }

    /// <summary>Scores into memory that holds NaN, so that a row that is left out shows.</summary>
    private static double[] Score(IModel model, FeatureBatch features)
    {
        var scores = new double[features.RowCount];
        scores.AsSpan().Fill(double.NaN);
        model.Score(features, scores);
        return scores;
    }

    private static void RequireSame(double[] expected, double[] actual, string rule)
    {
        for (var row = 0; row < expected.Length; row++) Rules.RequireSameBits(expected[row], actual[row], rule, $"row {row}");
    }
}
