namespace Mlops;

/// <summary>A handle of a step in a pipeline that is being defined.</summary>
/// <typeparam name="T">The type of the value that the step will have.</typeparam>
public sealed class Step<T> : Step
    where T : notnull
{
    internal Step(IPipelineBuilder builder, StepDefinition<T> definition, IReadOnlyList<Step> guards)
        : base(builder, definition, guards) => Definition = definition;

    /// <summary>What the step is.</summary>
    public new StepDefinition<T> Definition { get; }

    /// <summary>The same step, readable only after other steps have finished without stopping the run.</summary>
    /// <param name="guards">The steps to wait for, for example a validation.</param>
    public Step<T> GuardedBy(params IEnumerable<Step> guards) => new(Builder, Definition, [.. Guards, .. guards]);
}
