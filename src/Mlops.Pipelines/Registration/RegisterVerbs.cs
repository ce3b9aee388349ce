namespace Mlops.Pipelines;

/// <summary>The verb <c>Register</c>.</summary>
public static class RegisterVerbs
{
    /// <summary>
    /// Bundles a model with its transform, schema, statistics, evaluation and the verdicts of its gates, registers the bundle
    /// as a
    /// version, and moves an alias to it when every gate passed. A model that fails a gate is registered with the evidence, and
    /// not promoted; the run succeeds.
    /// </summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="builder">The pipeline.</param>
    /// <param name="model">The name of the model: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
    /// <param name="fitted">
    /// The trained model. Other parts are the nearest steps before it, or before a gate, that provide them.
    /// </param>
    /// <param name="gates">What the model must pass; may be empty.</param>
    /// <param name="promoteTo">The alias to move.</param>
    /// <returns>The version and whether it was promoted.</returns>
    public static Step<RegisteredModel> Register<T>(
        this IPipelineBuilder builder,
        string model,
        Step<FittedModel<T>> fitted,
        IReadOnlyList<Step<GateResult>> gates,
        string promoteTo = "production")
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(fitted);
        ArgumentNullException.ThrowIfNull(gates);
        ArgumentNullException.ThrowIfNull(promoteTo);
        var bundle = builder.Add(BundleStep.Define(model, fitted, gates));
        return builder.Add(RegisterStep.Define(model, bundle, gates, promoteTo));
    }
}
