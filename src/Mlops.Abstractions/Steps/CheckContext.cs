namespace Mlops;

/// <summary>What a step sees when a pipeline is checked, before anything is read.</summary>
/// <remarks>Not thread-safe: steps are checked one after the other, inputs first.</remarks>
public abstract class CheckContext
{
    /// <summary>The schema of the rows of an input; null when it is known only after reading.</summary>
    /// <param name="step">The input.</param>
    public abstract DataSchema? FindSchema(Step step);

    /// <summary>States the schema of the rows of this step.</summary>
    /// <param name="schema">The schema.</param>
    public abstract void SetSchema(DataSchema schema);

    /// <summary>Reports a problem; the run will not start.</summary>
    /// <param name="problem">What is wrong, with the name of the step.</param>
    public abstract void Report(Problem problem);
}
