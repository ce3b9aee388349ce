using Mlops.Metadata;

namespace Mlops.Pipelines;

/// <summary>Executes one step: resolves its inputs, looks into the cache, computes and records.</summary>
internal static class NodeExecution
{
    public static async ValueTask<StepResult> ExecuteAsync(PipelineRun run, NodeState state, CancellationToken cancellationToken)
    {
        var definition = state.Node.Definition;
        var inputs = run.InputsOf(state).ToList();
        try
        {
            var started = run.Options.Time.GetUtcNow();
            state.Resolved = await ResolveAsync(run, state.Node, cancellationToken);
            var key = CacheKey.Of(definition, inputs.Select(i => i.Result.Artifact!), state.Resolved);
            var result = state.Result with { Inputs = NodeState.InputsOf(inputs, state.Resolved, run.GuardsOf(state)) };
            result = await FindAsync(run, state, result, key, cancellationToken)
                ?? await ComputeAsync(run, state, result, cancellationToken);
            await run.Store.Runs.RecordAsync(Record(run, definition, key, result, started), cancellationToken);
            return result;
        }
        catch (Exception e) when (e is not (OperationCanceledException or StepFailedException))
        {
            throw new StepFailedException(definition.Name, [.. inputs.Select(i => i.Result.Artifact!), .. state.Resolved.Select(r => r.Artifact)], e);
        }
    }

    private static async ValueTask<IReadOnlyList<ResolvedInput>> ResolveAsync(
        PipelineRun run, PipelineNode node, CancellationToken cancellationToken) => node.Definition.ResolveAsync is { } resolve
            ? await StepRetry.ExecuteAsync(node.Retry, run.Options.Time, token => resolve(run.Past, token), cancellationToken)
            : [];

    private static async ValueTask<StepResult?> FindAsync(
        PipelineRun run, NodeState state, StepResult result, Digest key, CancellationToken cancellationToken)
    {
        if (!run.Options.UseCache || await StepCache.FindAsync(run.Store, key, cancellationToken) is not var (found, reader)) return null;
        state.Reader = reader;
        return result with
        {
            Status = StepStatus.Cached,
            Artifact = found.Output,
            Findings = found.Findings,
            Metrics = found.Metrics,
            Marks = found.Marks,
            StopReason = found.StopReason,
        };
    }

    private static ValueTask<StepResult> ComputeAsync(
        PipelineRun run, NodeState state, StepResult result, CancellationToken cancellationToken)
    {
        var definition = state.Node.Definition;
        return StepRetry.ExecuteAsync(state.Node.Retry, run.Options.Time, ProduceAsync, cancellationToken);

        async ValueTask<StepResult> ProduceAsync(CancellationToken token)
        {
            var recorder = new StepRecorder();
            var context = await NodeLoader.CreateContextAsync(run, state, recorder, token);
            var artifact = await run.Store.Artifacts.PublishAsync(
                definition.Kind, definition.FormatVersion, (writer, stop) => definition.ProduceAsync(context, writer, stop), token);
            return recorder.AddTo(result with { Status = StepStatus.Computed, Artifact = artifact });
        }
    }

    private static ExecutionRecord Record(
        PipelineRun run, StepDefinition definition, Digest key, StepResult result, DateTimeOffset started) =>
        new(run.Id, definition.Name, definition.Version, key)
        {
            Parameters = definition.Parameters.ToCanonicalJson(),
            Output = result.Artifact!,
            Inputs = result.Inputs,
            StartedAt = started,
            EndedAt = run.Options.Time.GetUtcNow(),
            FromCache = result.Status == StepStatus.Cached,
            Metrics = result.Metrics,
            Findings = result.Findings,
            Marks = result.Marks,
            StopReason = result.StopReason,
        };
}
