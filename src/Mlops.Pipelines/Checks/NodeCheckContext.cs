namespace Mlops.Pipelines;

/// <summary>What one step sees while the pipeline is checked.</summary>
internal sealed class NodeCheckContext(
    PipelineGraph graph, PipelineNode node, Dictionary<PipelineNode, DataSchema> schemas, List<Problem> problems) : CheckContext
{
    public override DataSchema? FindSchema(Step step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return graph.Find(step) is { } found ? schemas.GetValueOrDefault(found) : null;
    }

    public override void SetSchema(DataSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        schemas[node] = schema;
    }

    public override void Report(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        problems.Add(problem.Where.Length > 0 ? problem : problem with { Where = $"step '{node.Name}'" });
    }
}
