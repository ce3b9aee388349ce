using Mlops.Data;

namespace Mlops.Transform;

/// <summary>
/// The step that fits a transform: it only wraps <see cref="TransformEstimator"/>. What was collected of a file of the stored training rows
/// is kept beside the store, so that a retraining with new data reads the new data alone; the result is the same, bit for bit.
/// </summary>
internal static class FitStep
{
    /// <summary>Changed when the same rows and parameters give another artifact.</summary>
    private const string Version = "2";

    /// <summary>How long a state stays that no fit asked for: longer than a rolling window is paused.</summary>
    private static readonly TimeSpan KeptUnused = TimeSpan.FromDays(30);

    public static StepDefinition<Features<T>> Define<T>(Step<TrainingSet<T>> train, TransformEstimator estimator) => new()
    {
        Name = "fit",
        Version = Version,
        Kind = ArtifactKinds.Transform,
        FormatVersion = TransformArtifact.FormatVersion,
        Parameters = estimator.Parameters,
        Inputs = [train],
        Components = [estimator.Component],
        BundlePart = BundleParts.Transform,
        Check = check => Check(check, train, estimator),
        ProduceAsync = async (context, writer, cancellationToken) =>
        {
            var fitted = await FitAsync(context, estimator, context.Get(train), cancellationToken);
            context.RecordMetric("features", fitted.Layout.Width);
            context.RecordMetric("parityRows", fitted.Parity.Rows.RowCount);
            fitted.Save(writer);
        },
        LoadAsync = (context, reader, _) => ValueTask.FromResult(new Features<T>(estimator.Component.Load(reader),
            context.Get(train))),
    };

    private static async ValueTask<FittedTransform> FitAsync<T>(
        StepContext context, TransformEstimator estimator, TrainingSet<T> train, CancellationToken cancellationToken)
    {
        var parts = DatasetArtifact.PartsOf(train.Data.Source);
        if (context.CacheFolder is not { } folder || parts.Count == 0)
            return await estimator.FitAsync(train, context.DegreeOfParallelism, cancellationToken);
        var cache = new FileAnalysisCache(Path.Combine(folder, "fit"));
        TrainingSet<T>[] spans = [.. parts.Select(part => new TrainingSet<T>(train.Data with { Source = part }))];
        var fit = await estimator.FitAsync(spans, cache, context.DegreeOfParallelism, cancellationToken: cancellationToken);
        cache.RemoveUnused(KeptUnused);
        context.RecordMetric("rows.read", fit.Readings.Where(r => r.Origin != SpanOrigin.Cache).Sum(r => r.RowCount));
        context.RecordMetric("rows.cached", fit.Readings.Where(r => r.Origin == SpanOrigin.Cache).Sum(r => r.RowCount));
        return fit.Transform;
    }

    private static void Check(CheckContext check, Step train, TransformEstimator estimator)
    {
        if (!estimator.HasLabel)
        {
            check.Report(new Problem(
                TransformDiagnostics.NoLabel,
                "The transform has no label, so nothing can be trained on its features",
                "step 'fit'",
                "a label",
                "Add .Label(...) to the transform, for example .Label(c.Tips > 0.2 * c.Fare)."));
        }

        if (check.FindSchema(train) is not { } schema) return;
        foreach (var problem in estimator.Check(schema, "step 'fit'")) check.Report(problem);
        check.SetSchema(schema);
    }
}
