namespace Mlops;

/// <summary>Where verbs add their steps while a pipeline is defined.</summary>
/// <remarks>Not thread-safe. Frozen once the pipeline is defined: adding afterwards throws.</remarks>
public interface IPipelineBuilder
{
    /// <summary>Adds a step.</summary>
    /// <typeparam name="T">The type of its value.</typeparam>
    /// <param name="definition">What the step is; a name that is taken gets a number: <c>split</c>, <c>split-2</c>.</param>
    Step<T> Add<T>(StepDefinition<T> definition) where T : notnull;
}
