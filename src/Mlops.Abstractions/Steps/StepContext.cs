namespace Mlops;

/// <summary>What a step sees while it runs.</summary>
/// <remarks>All members are thread-safe for concurrent use.</remarks>
public abstract class StepContext
{
    /// <summary>The name of the step.</summary>
    public abstract string StepName { get; }

    /// <summary>How many threads the step may keep busy. Results must not depend on it.</summary>
    public abstract int DegreeOfParallelism { get; }

    /// <summary>The inputs from outside the graph, as they were resolved.</summary>
    public abstract IReadOnlyList<ResolvedInput> ResolvedInputs { get; }

    /// <summary>
    /// A folder beside the store for what a step can compute again at any time, such as states of a fit over spans; null, as by default,
    /// when the store keeps nothing on disk. Its files may be deleted; they never decide what the step produces.
    /// </summary>
    public virtual string? CacheFolder => null;

    /// <summary>The value of an input.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="step">One of the inputs of the definition.</param>
    /// <exception cref="PipelineException">The step is not an input of the definition.</exception>
    public abstract T Get<T>(Step<T> step) where T : notnull;

    /// <summary>The artifact of an input.</summary>
    /// <param name="step">One of the inputs of the definition.</param>
    /// <exception cref="PipelineException">The step is not an input of the definition.</exception>
    public abstract ArtifactRef ArtifactOf(Step step);

    /// <summary>Opens an artifact that was resolved from an earlier run.</summary>
    /// <param name="role">The role of the resolved input.</param>
    /// <returns>The reader, or null when nothing was resolved for the role.</returns>
    public abstract IArtifactReader? FindResolved(string role);

    /// <summary>Loads the transform and the model of a bundle that was resolved.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="role">The role of the resolved input.</param>
    /// <returns>The model, or null when nothing was resolved for the role.</returns>
    public abstract FittedModel<T>? FindResolvedModel<T>(string role);

    /// <summary>
    /// Reports something wrong with the data; it is recorded with the execution and replayed when the step is found in the
    /// cache.
    /// </summary>
    /// <param name="finding">The finding.</param>
    public abstract void Report(Finding finding);

    /// <summary>Records a figure with the execution.</summary>
    /// <param name="name">The name, for example <c>auc</c>.</param>
    /// <param name="value">The value; finite.</param>
    public abstract void RecordMetric(string name, double value);

    /// <summary>
    /// Stops what depends on this step: it will not run, and the run ends as stopped. This step still publishes its artifact.
    /// </summary>
    /// <param name="reason">Why: a sentence for people.</param>
    public abstract void Stop(string reason);

    /// <summary>Marks the run, for example as <see cref="RunMarks.Retrain"/>.</summary>
    /// <param name="mark">The mark.</param>
    public abstract void Mark(string mark);

    /// <summary>Reports progress to whoever watches the run.</summary>
    /// <param name="done">What is done, 0 to 1; null when unknown.</param>
    /// <param name="message">A few words.</param>
    public abstract void ReportProgress(double? done, string message);
}
