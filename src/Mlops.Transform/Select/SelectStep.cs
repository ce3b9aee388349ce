namespace Mlops.Transform;

/// <summary>The step that takes outputs out of a fitted transform: the bundle then holds what is left.</summary>
internal static class SelectStep
{
    /// <summary>Changed when the same transform and parameters give another artifact.</summary>
    private const string Version = "1";

    /// <param name="features">The fitted transform and the training rows.</param>
    /// <param name="keeps">True to keep the outputs, false to drop them.</param>
    /// <param name="outputs">The names of outputs.</param>
    public static StepDefinition<Features<T>> Define<T>(Step<Features<T>> features, bool keeps, string[] outputs) => new()
    {
        Name = "select",
        Version = Version,
        Kind = ArtifactKinds.Transform,
        FormatVersion = TransformArtifact.FormatVersion,
        Parameters = StepParameters.None.With(keeps ? "only" : "without", outputs),
        Inputs = [features],
        Components = [.. features.Definition.Components.Select(c => c is TransformComponent { Outputs: { } known } component
            ? component.Of(known.Where(name => outputs.Contains(name) == keeps))
            : c)],
        BundlePart = BundleParts.Transform,
        Check = check =>
        {
            foreach (var problem in Problems(features.Definition.Components, keeps, outputs)) check.Report(problem);
            if (check.FindSchema(features) is { } schema) check.SetSchema(schema);
        },
        ProduceAsync = (context, writer, _) =>
        {
            var fitted = Fitted(context.Get(features).Transform);
            var selected = keeps ? fitted.Only(outputs) : fitted.Without(outputs);
            context.RecordMetric("features", selected.Layout.Width);
            selected.Save(writer);
            return Task.CompletedTask;
        },
        LoadAsync = (context, reader, _) => ValueTask.FromResult(context.Get(features) with
        {
            Transform = features.Definition.Components.OfType<ITransformComponent>().First().Load(reader),
        }),
    };

    private static Problem[] Problems(IReadOnlyList<IArtifactComponent> components, bool keeps, string[] outputs)
    {
        const string Where = "step 'select'";
        // The outputs of a transform of another package are known when it is fitted.
        if (components.OfType<TransformComponent>().FirstOrDefault()?.Outputs is not { } known) return [];
        Problem[] unknown = [.. outputs.Except(known, StringComparer.Ordinal).Select(name => SelectionErrors.UnknownOutput(name, known, Where).Problem)];
        return unknown.Length == 0 && !keeps && !known.Except(outputs, StringComparer.Ordinal).Any() ? [SelectionErrors.NothingLeft(Where).Problem] : unknown;
    }

    private static FittedTransform Fitted(IFittedTransform transform) => transform as FittedTransform ?? throw new ModelException(new Problem(
        TransformDiagnostics.NoSelection,
        $"The transform is of type '{transform.Type}'",
        "step 'select'",
        "a transform of the verb Fit, whose outputs can be told apart",
        "Select the outputs inside of the other transform."));
}
