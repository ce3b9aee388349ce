namespace Mlops;

/// <summary>What a step is: see <see cref="StepDefinition"/>.</summary>
/// <typeparam name="T">The type of its value.</typeparam>
public sealed record StepDefinition<T> : StepDefinition
    where T : notnull
{
    /// <summary>
    /// Loads the artifact as a value. Later steps always read the loaded value, whether the artifact was just produced or found,
    /// so that both ways are the same.
    /// </summary>
    public required Func<StepContext, IArtifactReader, CancellationToken, ValueTask<T>> LoadAsync { get; init; }

    /// <inheritdoc/>
    public override Type ValueType => typeof(T);

    /// <inheritdoc/>
    public override async ValueTask<object> LoadValueAsync(
        StepContext context, IArtifactReader reader, CancellationToken cancellationToken = default) =>
        await LoadAsync(context, reader, cancellationToken);

    /// <inheritdoc/>
    public override Step<T> CreateStep(IPipelineBuilder builder) => new(builder, this, []);
}
