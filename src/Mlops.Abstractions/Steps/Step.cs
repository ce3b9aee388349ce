namespace Mlops;

/// <summary>A handle of a step in a pipeline that is being defined.</summary>
/// <remarks>Verbs of the packages extend <see cref="Step{T}"/>. Immutable and thread-safe.</remarks>
public abstract class Step
{
    private protected Step(IPipelineBuilder builder, StepDefinition definition, IReadOnlyList<Step> guards)
    {
        Builder = builder;
        Definition = definition;
        Guards = guards;
    }

    /// <summary>The pipeline that the step belongs to.</summary>
    public IPipelineBuilder Builder { get; }

    /// <summary>What the step is.</summary>
    public StepDefinition Definition { get; }

    /// <summary>
    /// Steps that must finish, without stopping the run, before anything may read this step through this handle.
    /// </summary>
    public IReadOnlyList<Step> Guards { get; }

    /// <summary>The name of the step.</summary>
    public string Name => Definition.Name;

    /// <summary>Name and type of value.</summary>
    public override string ToString() => Name;
}
