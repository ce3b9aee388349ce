using Mlops.Metadata;

namespace Mlops.Pipelines;

/// <summary>A graph of steps that can be checked and run, again and again.</summary>
/// <remarks>Immutable and thread-safe: the same pipeline may run for several spans at once.</remarks>
public sealed class Pipeline
{
    private readonly List<Problem> wiring = [];

    private Pipeline(string name, PipelineBuilder builder)
    {
        Name = name;
        Steps = builder.Freeze();
        Graph = PipelineGraph.Build(builder, Steps, wiring);
    }

    /// <summary>The name: runs and their history belong to it.</summary>
    public string Name { get; }

    /// <summary>The steps in the order of their definition: inputs first.</summary>
    public IReadOnlyList<Step> Steps { get; }

    internal PipelineGraph Graph { get; }

    /// <summary>Defines a pipeline. Nothing is read.</summary>
    /// <param name="name">The name, not empty.</param>
    /// <param name="define">Adds the steps by the verbs of the packages.</param>
    public static Pipeline Define(string name, Action<PipelineBuilder> define)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(define);
        var builder = new PipelineBuilder(name);
        define(builder);
        return new Pipeline(name, builder);
    }

    /// <summary>Finds every problem of wiring and schema without reading anything.</summary>
    /// <returns>All problems in the order of the steps; empty when the pipeline can run.</returns>
    public IReadOnlyList<Problem> Check() => PipelineChecker.Check(Graph, wiring);

    /// <summary>
    /// Runs the pipeline. Steps whose result is in the store are not repeated: a run that was killed goes on where it stopped.
    /// </summary>
    /// <param name="store">Where artifacts, runs and models are kept.</param>
    /// <param name="options">The span and other options; null for the defaults.</param>
    /// <param name="progress">Receives the progress of the steps, from several threads; may be null.</param>
    /// <param name="cancellationToken">Stops the run; finished steps stay.</param>
    /// <returns>The result, when every step was done or a step has stopped what depends on it.</returns>
    /// <exception cref="PipelineException">The pipeline has problems; all are listed and nothing was read.</exception>
    /// <exception cref="StepFailedException">A step threw; finished steps stay.</exception>
    /// <exception cref="StoreException">The run could not be recorded.</exception>
    public async Task<RunResult> RunAsync(
        MlopsStore store,
        RunOptions? options = null,
        IProgress<StepProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        options = (options ?? RunOptions.Default).Checked();
        if (Check() is { Count: > 0 } problems) throw HasProblems(problems);
        cancellationToken.ThrowIfCancellationRequested();
        var run = new PipelineRun(this, store, options, progress);
        return await run.ExecuteAsync(cancellationToken);
    }

    private PipelineException HasProblems(IReadOnlyList<Problem> problems) => new(new Problem(
        PipelineDiagnostics.PipelineHasProblems,
        $"Pipeline '{Name}' has {(problems.Count == 1 ? "a problem" : $"{problems.Count} problems")}:\n"
            + string.Join("\n", problems.Select(p => $"- {p}")) + "\nNothing was run",
        Remedy: "Mend them all and run again; Pipeline.Check() lists them without running."));
}
