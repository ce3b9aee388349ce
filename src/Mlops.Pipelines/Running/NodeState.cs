using Mlops.Metadata;

namespace Mlops.Pipelines;

/// <summary>What a run knows of one node. Written by the task of the node, read by those that wait for it.</summary>
internal sealed class NodeState(PipelineNode node) : IDisposable
{
    public PipelineNode Node { get; } = node;

    /// <summary>How the node ended; waiting until then.</summary>
    public StepResult Result { get; set; } = new(node.Name, StepStatus.Running);

    /// <summary>The inputs from outside the graph.</summary>
    public IReadOnlyList<ResolvedInput> Resolved { get; set; } = [];

    /// <summary>The reader that verified the artifact in this run; null until somebody opened it.</summary>
    public IArtifactReader? Reader { get; set; }

    /// <summary>The loaded value; null until somebody needs it.</summary>
    public object? Value { get; set; }

    /// <summary>Held while the value is loaded, so that it is loaded once.</summary>
    public SemaphoreSlim Loading { get; } = new(1);

    /// <summary>Why a node that waits for this one may not run; null when it may.</summary>
    public string? Blocks => Result switch
    {
        { StopReason: { } reason } => $"step '{Node.Name}' stopped the run: {reason}",
        { IsDone: true } => null,
        { Reason: { Length: > 0 } reason } => reason,
        _ => $"step '{Node.Name}' did not finish",
    };

    /// <summary>
    /// The artifacts of the inputs, in order, and of the guards: they did not change the result, but allowed it.
    /// </summary>
    public static IReadOnlyList<ExecutionInput> InputsOf(
        IReadOnlyList<NodeState> inputs, IReadOnlyList<ResolvedInput> resolved, IEnumerable<NodeState> guards) =>
    [
        .. inputs.Select(i => new ExecutionInput(i.Node.Name, i.Result.Artifact!)),
        .. resolved.Select(r => new ExecutionInput(r.Role, r.Artifact, r.Uri, r.Bytes)),
        .. guards.Select(g => new ExecutionInput(ExecutionInput.GuardPrefix + g.Node.Name, g.Result.Artifact!)),
    ];

    public void Dispose() => Loading.Dispose();
}
