namespace Mlops.Pipelines;

/// <summary>One step in the graph: what it waits for, apart from the handle through which others see it.</summary>
/// <param name="Index">The place in the order of definition; inputs come before.</param>
/// <param name="Step">The handle that the builder gave out.</param>
/// <param name="Inputs">The nodes whose values it reads, in the order of its definition.</param>
/// <param name="Waits">Inputs and guards: all must have finished without a stop before it runs.</param>
internal sealed record PipelineNode(int Index, Step Step, IReadOnlyList<PipelineNode> Inputs, IReadOnlyList<PipelineNode> Waits)
{
    public StepDefinition Definition => Step.Definition;

    /// <summary>How often it is tried again.</summary>
    public RetryPolicy Retry => Step.Builder is PipelineBuilder builder ? builder.RetryOf(Step) : Definition.Retry;

    public string Name => Step.Name;
}
