namespace Mlops.Metadata;

/// <summary>
/// Where something came from, or what came of it: nodes of four sorts, and the edges between their ids. Immutable.
/// </summary>
public sealed record LineageGraph
{
    /// <summary>The id of the node that was asked for.</summary>
    public required string Start { get; init; }

    /// <summary>The files outside the store, in ordinal order of their paths.</summary>
    public IReadOnlyList<LineageFile> Files { get; init; } = [];

    /// <summary>The artifacts, in ordinal order of their digests.</summary>
    public IReadOnlyList<ArtifactRef> Artifacts { get; init; } = [];

    /// <summary>
    /// The executions that computed them, in the order in which they started; those that found theirs in the cache are left
    /// out.
    /// </summary>
    public IReadOnlyList<ExecutionRecord> Steps { get; init; } = [];

    /// <summary>The versions of models, by name and number.</summary>
    public IReadOnlyList<ModelVersion> Versions { get; init; } = [];

    /// <summary>The edges, in the direction in which data flows, in ordinal order of their ids.</summary>
    public IReadOnlyList<LineageEdge> Edges { get; init; } = [];
}
