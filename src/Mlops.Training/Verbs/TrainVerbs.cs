namespace Mlops.Training;

/// <summary>The verb that trains: alone or as a step of a pipeline.</summary>
/// <remarks>All members are thread-safe.</remarks>
public static class TrainVerbs
{
    /// <summary>Adds a step that trains a model.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="features">The features.</param>
    /// <param name="trainer">The algorithm with its hyper-parameters, for example <see cref="LogisticRegression"/>.</param>
    /// <returns>The model with the transform whose features it reads. Records <c>training-loss</c> and
    /// <c>iterations</c>.</returns>
    /// <remarks>The artifact also holds the scores of the parity rows of the transform, see <see cref="ParityScores"/>.</remarks>
    public static Step<FittedModel<T>> Train<T>(this Step<Features<T>> features, ITrainer trainer)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(trainer);
        return features.Builder.Add(new StepDefinition<FittedModel<T>>
        {
            Name = "train",
            Version = trainer.Version,
            Kind = ArtifactKinds.Model,
            Parameters = trainer.Parameters,
            Inputs = [features],
            Components = [trainer.Component],
            BundlePart = BundleParts.Model,
            ProduceAsync = async (context, writer, cancellationToken) =>
            {
                var input = context.Get(features) with { DegreeOfParallelism = context.DegreeOfParallelism };
                var result = await trainer.TrainAsync(input, new StepProgress(context), cancellationToken);
                result.Model.Save(writer);
                ParityScores.Record(writer, input.Transform, result.Model);
                if (result.Curve.Count == 0) return;
                context.RecordMetric("training-loss", result.Curve[^1].Loss);
                context.RecordMetric("iterations", result.Curve[^1].Iteration);
            },
            LoadAsync = (context, reader, _) =>
                ValueTask.FromResult(Join<T>(context.Get(features).Transform, trainer.Component.Load(reader))),
        });
    }

    /// <summary>Trains a model.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="features">The features.</param>
    /// <param name="trainer">The algorithm with its hyper-parameters.</param>
    /// <param name="progress">Receives every iteration; may be null.</param>
    /// <param name="cancellationToken">Stops the training within one iteration.</param>
    /// <returns>The model with the transform whose features it reads.</returns>
    /// <exception cref="ModelException">The data cannot be trained on.</exception>
    public static async ValueTask<FittedModel<T>> TrainAsync<T>(
        this Features<T> features,
        ITrainer trainer,
        IProgress<TrainingIteration>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(trainer);
        var result = await trainer.TrainAsync(features, progress, cancellationToken);
        return Join<T>(features.Transform, result.Model);
    }

    private static FittedModel<T> Join<T>(IFittedTransform transform, IModel model)
    {
        if (model.FeatureCount == transform.Layout.Width) return new FittedModel<T>(transform, model);
        throw new ModelException(new Problem(
            TrainingDiagnostics.WrongFeatureCount,
            FormattableString.Invariant(
                $"A model of {model.FeatureCount} features was trained on a transform of {transform.Layout.Width} features"),
            Expected: "the same number",
            Remedy: "The trainer must read every feature of the layout that it is given."));
    }
}
