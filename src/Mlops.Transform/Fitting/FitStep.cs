namespace Mlops.Transform;

/// <summary>The step that fits a transform: it only wraps <see cref="TransformEstimator"/>.</summary>
internal static class FitStep
{
    /// <summary>Changed when the same rows and parameters give another artifact.</summary>
    private const string Version = "1";

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
            var fitted = await estimator.FitAsync(context.Get(train), context.DegreeOfParallelism, cancellationToken);
            context.RecordMetric("features", fitted.Layout.Width);
            context.RecordMetric("parityRows", fitted.Parity.Rows.RowCount);
            fitted.Save(writer);
        },
        LoadAsync = (context, reader, _) => ValueTask.FromResult(new Features<T>(estimator.Component.Load(reader),
            context.Get(train))),
    };

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
