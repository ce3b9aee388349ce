namespace Mlops.Pipelines;

/// <summary>The nodes of a pipeline. A step can only name steps that exist, so there are no cycles.</summary>
internal sealed class PipelineGraph
{
    private readonly Dictionary<StepDefinition, PipelineNode> byDefinition = new(ReferenceEqualityComparer.Instance);

    private PipelineGraph()
    {
    }

    public List<PipelineNode> Nodes { get; } = [];

    /// <summary>Builds the graph and reports steps that are not of this pipeline.</summary>
    public static PipelineGraph Build(IPipelineBuilder builder, IReadOnlyList<Step> steps, ICollection<Problem> problems)
    {
        var graph = new PipelineGraph();
        foreach (var step in steps)
        {
            var inputs = new List<PipelineNode>();
            var waits = new List<PipelineNode>();
            foreach (var input in step.Definition.Inputs)
            {
                if (graph.Resolve(builder, step, input, problems) is { } node)
                {
                    inputs.Add(node);
                    waits.Add(node);
                }
                foreach (var guard in GuardsOf(input))
                {
                    if (graph.Resolve(builder, step, guard, problems) is { } guarding) waits.Add(guarding);
                }
            }
            var added = new PipelineNode(graph.Nodes.Count, step, inputs, [.. waits.Distinct()]);
            graph.Nodes.Add(added);
            graph.byDefinition[step.Definition] = added;
        }
        return graph;
    }

    /// <summary>Finds the node of a handle; null when it is of another pipeline.</summary>
    public PipelineNode? Find(Step step) => byDefinition.GetValueOrDefault(step.Definition);

    /// <summary>The guards of a handle, and theirs.</summary>
    public static IEnumerable<Step> GuardsOf(Step step)
    {
        foreach (var guard in step.Guards)
        {
            yield return guard;
            foreach (var further in GuardsOf(guard)) yield return further;
        }
    }

    private PipelineNode? Resolve(IPipelineBuilder builder, Step reader, Step step, ICollection<Problem> problems)
    {
        if (ReferenceEquals(step.Builder, builder) && Find(step) is { } node) return node;
        problems.Add(new Problem(
            PipelineDiagnostics.ForeignStep,
            $"Step '{reader.Name}' needs step '{step.Name}', which belongs to another pipeline",
            $"step '{reader.Name}'",
            "steps of the same pipeline",
            "Define both in one pipeline, or read what the other one has written."));
        return null;
    }
}
