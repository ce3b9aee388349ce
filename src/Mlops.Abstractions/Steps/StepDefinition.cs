namespace Mlops;

/// <summary>
/// What a step is, apart from the type of its value: name, version, parameters, inputs, and the code that produces its
/// artifact.
/// </summary>
/// <remarks>
/// A step is cached by name, version, canonical parameters and the digests of its inputs. Whoever changes what
/// <see cref="ProduceAsync"/> computes changes <see cref="Version"/>.
/// </remarks>
public abstract record StepDefinition
{
    private protected StepDefinition()
    {
    }

    /// <summary>The name, unique in its pipeline after <see cref="IPipelineBuilder.Add"/> has numbered doubles.</summary>
    public required string Name { get; init; }

    /// <summary>The version of the code: changed when the same inputs give another artifact.</summary>
    public required string Version { get; init; }

    /// <summary>The kind of artifact that it produces.</summary>
    public required string Kind { get; init; }

    /// <summary>The version of the format of the artifact. The default value is 1.</summary>
    public int FormatVersion { get; init; } = 1;

    /// <summary>Everything that changes the result, apart from the inputs. The default value is none.</summary>
    public StepParameters Parameters { get; init; } = StepParameters.None;

    /// <summary>The steps whose values it reads. The default value is none.</summary>
    public IReadOnlyList<Step> Inputs { get; init; } = [];

    /// <summary>
    /// The components that load what it produces, for comparisons with earlier models. The default value is none.
    /// </summary>
    public IReadOnlyList<IArtifactComponent> Components { get; init; } = [];

    /// <summary>
    /// The part of a bundle that its artifact becomes, see <see cref="BundleParts"/>; null when it is not part of one.
    /// </summary>
    public string? BundlePart { get; init; }

    /// <summary>How often it is tried again. The default value is <see cref="RetryPolicy.None"/>.</summary>
    public RetryPolicy Retry { get; init; } = RetryPolicy.None;

    /// <summary>
    /// Reports problems of wiring and schema before anything is read, and states the schema of the result. May be null.
    /// </summary>
    public Action<CheckContext>? Check { get; init; }

    /// <summary>Finds inputs from outside the graph; their digests become part of the cache key. May be null.</summary>
    public Func<IInputResolver, CancellationToken, ValueTask<IReadOnlyList<ResolvedInput>>>? ResolveAsync { get; init; }

    /// <summary>Computes the artifact. Must be deterministic: the same inputs and parameters give the same bytes.</summary>
    public required Func<StepContext, IArtifactWriter, CancellationToken, Task> ProduceAsync { get; init; }

    /// <summary>The type of the value that the artifact is loaded as.</summary>
    public abstract Type ValueType { get; }

    /// <summary>Loads the artifact as the value that later steps read.</summary>
    /// <param name="context">The run, for the values of the inputs.</param>
    /// <param name="reader">The published artifact.</param>
    /// <param name="cancellationToken">Stops the loading.</param>
    public abstract ValueTask<object> LoadValueAsync(StepContext context, IArtifactReader reader, CancellationToken cancellationToken = default);

    /// <summary>Creates the handle of the step; called by implementations of <see cref="IPipelineBuilder"/> alone.</summary>
    /// <param name="builder">The pipeline that the step is added to.</param>
    public abstract Step CreateStep(IPipelineBuilder builder);
}
