namespace Mlops.Pipelines;

/// <summary>Loads the values of finished steps, each once and only when somebody needs it.</summary>
internal static class NodeLoader
{
    public static async ValueTask<object> GetValueAsync(PipelineRun run, NodeState state, CancellationToken cancellationToken)
    {
        await state.Loading.WaitAsync(cancellationToken);
        try
        {
            return state.Value ??= await LoadAsync(run, state, cancellationToken);
        }
        catch (Exception e) when (e is not (OperationCanceledException or StepFailedException))
        {
            throw new StepFailedException(state.Node.Name, [state.Result.Artifact!], e);
        }
        finally
        {
            state.Loading.Release();
        }
    }

    /// <summary>The context of a step: the values of its inputs are loaded, the artifacts of earlier runs are open.</summary>
    public static async ValueTask<NodeContext> CreateContextAsync(
        PipelineRun run, NodeState state, StepRecorder? recorder, CancellationToken cancellationToken)
    {
        foreach (var input in run.InputsOf(state)) await GetValueAsync(run, input, cancellationToken);
        var resolved = new Dictionary<string, IArtifactReader>(StringComparer.Ordinal);
        foreach (var input in state.Resolved)
        {
            if (input.Artifact.Kind == ResolvedInput.FileKind || resolved.ContainsKey(input.Role)) continue;
            resolved.Add(input.Role, await run.Store.Artifacts.OpenAsync(input.Artifact, cancellationToken));
        }
        return new NodeContext(run, state, resolved, recorder);
    }

    private static async ValueTask<object> LoadAsync(PipelineRun run, NodeState state, CancellationToken cancellationToken)
    {
        var context = await CreateContextAsync(run, state, recorder: null, cancellationToken);
        state.Reader ??= await run.Store.Artifacts.OpenAsync(state.Result.Artifact!, cancellationToken);
        return await state.Node.Definition.LoadValueAsync(context, state.Reader, cancellationToken);
    }
}
