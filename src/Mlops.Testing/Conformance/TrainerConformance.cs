using Mlops.Metadata;

namespace Mlops.Testing;

/// <summary>Checks an implementation of <see cref="ITrainer"/>, and the models that it trains, against the contracts.</summary>
public static class TrainerConformance
{
    private static readonly Rules Rules = new(nameof(ITrainer));

    /// <summary>Checks every rule; the first one that is broken throws. Trains twice.</summary>
    /// <param name="trainer">The trainer.</param>
    /// <param name="features">Small, learnable data with labels.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <exception cref="ConformanceException">A rule is broken.</exception>
    public static async Task CheckAsync(ITrainer trainer, IFeatureSource features, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(trainer);
        ArgumentNullException.ThrowIfNull(features);
        Rules.Require(trainer.Version.Length > 0, "the algorithm has a version", $"an empty text");
        Rules.Require(trainer.Parameters.Equals(trainer.Parameters), "the parameters are canonical", $"two texts of one trainer differ");
        await CheckCancellationAsync(trainer, features);
        var iterations = new Iterations();
        var first = await trainer.TrainAsync(features, iterations, cancellationToken);
        var second = await trainer.TrainAsync(features, null, cancellationToken);
        CheckCurve(first, iterations);
        Rules.Require(first.Curve.SequenceEqual(second.Curve), "the same data and parameters give the same curve", $"two curves differ");
        var store = new MemoryArtifactStore();
        var saved = await SavedArtifact.SaveAsync(store, ArtifactKinds.Model, first.Model.Save, cancellationToken);
        var again = await SavedArtifact.SaveAsync(store, ArtifactKinds.Model, second.Model.Save, cancellationToken);
        Rules.Require(saved == again, "the same data and parameters give the same bytes", $"{saved} and {again}");
        await foreach (var batch in features.ReadAsync(cancellationToken))
            await ModelConformance.CheckAsync(first.Model, trainer.Component, batch, cancellationToken);
    }

    private static void CheckCurve(TrainingResult result, Iterations iterations)
    {
        Rules.Require(result.StoppedBecause.Length > 0, "the result says why the training ended", $"an empty text");
        Rules.Require(result.Curve.Count > 0 && result.Curve[0].Iteration == 0,
            "the curve starts before the first iteration", $"{result.Curve.Count} points");
        Rules.Require(result.Curve.All(p => double.IsFinite(p.Loss)), "every loss is finite", $"another one");
        Rules.Require(result.Curve[^1].Loss <= result.Curve[0].Loss,
            "training does not raise the loss", $"{result.Curve[^1].Loss} after {result.Curve[0].Loss}");
        Rules.Require(iterations.Count > 0, "progress is reported", $"no report");
    }

    private static async Task CheckCancellationAsync(ITrainer trainer, IFeatureSource features)
    {
        try
        {
            await trainer.TrainAsync(features, null, new CancellationToken(canceled: true));
        }
        catch (OperationCanceledException)
        {
            return;
        }
        Rules.Require(false, "a cancelled token ends the training", $"a model");
    }

    private sealed class Iterations : IProgress<TrainingIteration>
    {
        public int Count { get; private set; }

        public void Report(TrainingIteration value) => Count++;
    }
}
