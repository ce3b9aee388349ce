namespace Mlops.Pipelines;

/// <summary>Collects the steps of a pipeline while it is defined, see <see cref="Pipeline.Define"/>.</summary>
/// <remarks>Not thread-safe. Frozen once the pipeline is defined.</remarks>
public sealed class PipelineBuilder : IPipelineBuilder
{
    private readonly List<Step> steps = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<StepDefinition, RetryPolicy> retries = new(ReferenceEqualityComparer.Instance);
    private bool frozen;

    internal PipelineBuilder(string pipeline) => Pipeline = pipeline;

    /// <summary>The name of the pipeline.</summary>
    public string Pipeline { get; }

    /// <inheritdoc/>
    /// <exception cref="PipelineException">The pipeline is defined already.</exception>
    public Step<T> Add<T>(StepDefinition<T> definition)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (frozen) throw Frozen(definition.Name);
        var name = definition.Name ?? "";
        for (var number = 2; !names.Add(name); number++) name = $"{definition.Name}-{number}";
        var step = (name == definition.Name ? definition : definition with { Name = name }).CreateStep(this);
        steps.Add(step);
        return step;
    }

    /// <summary>Replaces the retry policy of a step.</summary>
    internal void SetRetry(Step step, RetryPolicy policy)
    {
        if (frozen) throw Frozen(step.Name);
        retries[step.Definition] = policy;
    }

    internal RetryPolicy RetryOf(Step step) => retries.GetValueOrDefault(step.Definition, step.Definition.Retry);

    /// <summary>Ends the definition.</summary>
    internal IReadOnlyList<Step> Freeze()
    {
        frozen = true;
        return steps;
    }

    private PipelineException Frozen(string step) => new(new Problem(
        PipelineDiagnostics.PipelineFrozen,
        $"Step '{step}' was added to pipeline '{Pipeline}' after it had been defined",
        Expected: "all steps inside the function that is given to Pipeline.Define",
        Remedy: "Call the verb inside that function, or define a second pipeline."));
}
