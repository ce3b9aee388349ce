namespace Mlops.Metadata;

/// <summary>Collects nodes and edges, each once, and puts them in order.</summary>
internal sealed class LineageCollector
{
    private readonly Dictionary<string, LineageFile> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ArtifactRef> artifacts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ExecutionRecord> steps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ModelVersion> versions = new(StringComparer.Ordinal);
    private readonly HashSet<LineageEdge> edges = [];

    /// <summary>Adds an artifact; false when it is there already.</summary>
    public bool Add(ArtifactRef artifact) => artifacts.TryAdd(LineageId.Of(artifact), artifact);

    /// <summary>Adds a version and its bundle.</summary>
    public void Add(ModelVersion version)
    {
        versions.TryAdd(LineageId.Of(version), version);
        edges.Add(new LineageEdge(LineageId.Of(version.Bundle), LineageId.Of(version), "bundle"));
    }

    /// <summary>Adds an execution with the edges to its output; false when it is there already.</summary>
    public bool Add(ExecutionRecord execution)
    {
        if (!steps.TryAdd(LineageId.Of(execution), execution)) return false;
        edges.Add(new LineageEdge(LineageId.Of(execution), LineageId.Of(execution.Output), "output"));
        return true;
    }

    /// <summary>Adds the edge from an input, and the input when it is a file.</summary>
    public void AddInput(ExecutionRecord execution, ExecutionInput input)
    {
        if (input.Artifact.Kind == ResolvedInput.FileKind) Add(new LineageFile(input.Uri, input.Artifact.Digest, input.Bytes));
        edges.Add(new LineageEdge(LineageId.Of(input.Artifact), LineageId.Of(execution), input.Role));
    }

    public void Add(LineageFile file) => files.TryAdd(LineageId.OfFile(file.Digest), file);

    public LineageGraph ToGraph(string start) => new()
    {
        Start = start,
        Files = [.. files.Values.OrderBy(f => f.Uri, StringComparer.Ordinal).ThenBy(f => f.Digest)],
        Artifacts = [.. artifacts.Values.OrderBy(a => a.Digest)],
        Steps = [.. steps.Values.OrderBy(s => s.StartedAt).ThenBy(s => s.RunId, StringComparer.Ordinal).ThenBy(s => s.Step, StringComparer.Ordinal)],
        Versions = [.. versions.Values.OrderBy(v => v.Model, StringComparer.Ordinal).ThenBy(v => v.Version)],
        Edges =
        [
            .. edges.OrderBy(e => e.From, StringComparer.Ordinal).ThenBy(e => e.To, StringComparer.Ordinal)
                .ThenBy(e => e.Role, StringComparer.Ordinal),
        ],
    };
}
