namespace Mlops.Transform;

/// <summary>The step that takes outputs out of a fitted transform: the bundle then holds what is left.</summary>
internal static class SelectStep
{
    /// <summary>Changed when the same transform and parameters give another artifact.</summary>
    private const string Version = "1";

    /// <param name="features">The fitted transform and the training rows.</param>
    /// <param name="option">What is done with the outputs: the name of the parameter.</param>
    /// <param name="outputs">The names of outputs.</param>
    /// <param name="select">Does it.</param>
    public static StepDefinition<Features<T>> Define<T>(
        Step<Features<T>> features, string option, string[] outputs, Func<FittedTransform, FittedTransform> select) => new()
    {
        Name = "select",
        Version = Version,
        Kind = ArtifactKinds.Transform,
        FormatVersion = TransformArtifact.FormatVersion,
        Parameters = StepParameters.None.With(option, outputs),
        Inputs = [features],
        Components = features.Definition.Components,
        BundlePart = BundleParts.Transform,
        Check = check =>
        {
            if (check.FindSchema(features) is { } schema) check.SetSchema(schema);
        },
        ProduceAsync = (context, writer, _) =>
        {
            var selected = select(Fitted(context.Get(features).Transform));
            context.RecordMetric("features", selected.Layout.Width);
            selected.Save(writer);
            return Task.CompletedTask;
        },
        LoadAsync = (context, reader, _) => ValueTask.FromResult(context.Get(features) with
        {
            Transform = features.Definition.Components.OfType<ITransformComponent>().First().Load(reader),
        }),
    };

    private static FittedTransform Fitted(IFittedTransform transform) => transform as FittedTransform ?? throw new ModelException(new Problem(
        TransformDiagnostics.NoSelection,
        $"The transform is of type '{transform.Type}'",
        "step 'select'",
        "a transform of the verb Fit, whose outputs can be told apart",
        "Select the outputs inside of the other transform."));
}
