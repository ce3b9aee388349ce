using System.Diagnostics.CodeAnalysis;
using Mlops.Metadata;

namespace Mlops.Pipelines;

/// <summary>How a run ended, with the values of its steps.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RunResult
{
    private readonly PipelineRun run;

    internal RunResult(PipelineRun run, RunRecord record, IReadOnlyList<StepResult> steps)
    {
        this.run = run;
        Record = record;
        Steps = steps;
        Findings = [.. steps.SelectMany(s => s.Findings)];
        StopReason = steps.FirstOrDefault(s => s.StopReason is not null)?.StopReason;
    }

    /// <summary>The run as it was recorded.</summary>
    public RunRecord Record { get; }

    /// <summary>The identifier of the run.</summary>
    public string RunId => Record.Id;

    /// <summary><see cref="RunStatus.Succeeded"/> or <see cref="RunStatus.Stopped"/>.</summary>
    public RunStatus Status => Record.Status;

    /// <summary>The marks that steps put on the run, in ordinal order.</summary>
    public IReadOnlyList<string> Marks => Record.Marks;

    /// <summary>Why the run stopped: the reason of the first step that did; null when it succeeded.</summary>
    public string? StopReason { get; }

    /// <summary>What all steps found in the data, in the order of the steps.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The steps in the order of their definition.</summary>
    public IReadOnlyList<StepResult> Steps { get; }

    /// <summary>How a step ended.</summary>
    /// <param name="step">A step of the pipeline.</param>
    /// <exception cref="PipelineException">The step is of another pipeline.</exception>
    public StepResult Of(Step step) => Steps[run.NodeOf(step).Index];

    /// <summary>How a step ended, when it is done.</summary>
    /// <param name="step">A step of the pipeline.</param>
    /// <param name="result">The result, with an artifact.</param>
    /// <returns>False when the step was skipped.</returns>
    public bool TryGet(Step step, [NotNullWhen(true)] out StepResult? result)
    {
        result = Of(step);
        if (!result.IsDone) result = null;
        return result is not null;
    }

    /// <summary>The value of a step, loaded from its artifact.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="step">A step of the pipeline.</param>
    /// <param name="cancellationToken">Stops the loading.</param>
    /// <exception cref="PipelineException">The step was skipped, or is of another pipeline.</exception>
    /// <exception cref="StepFailedException">The artifact could not be loaded.</exception>
    public async ValueTask<T> GetAsync<T>(Step<T> step, CancellationToken cancellationToken = default)
        where T : notnull
    {
        var result = Of(step);
        if (!result.IsDone)
        {
            throw new PipelineException(new Problem(
                PipelineDiagnostics.NoValue,
                $"Step '{result.Step}' has no value in run {RunId}: {result.Reason}",
                Expected: "a step that is done",
                Remedy: "Look at RunResult.Status first, or ask with TryGet."));
        }
        return (T)await run.GetValueAsync(step, cancellationToken);
    }
}
