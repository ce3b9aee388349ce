namespace Mlops.Pipelines;

/// <summary>Runs the checks of all steps, inputs first.</summary>
internal static class PipelineChecker
{
    public static IReadOnlyList<Problem> Check(PipelineGraph graph, IEnumerable<Problem> wiring)
    {
        var problems = new List<Problem>(wiring);
        var schemas = new Dictionary<PipelineNode, DataSchema>();
        foreach (var node in graph.Nodes)
        {
            CheckComplete(node, problems);
            CheckStep(node, new NodeCheckContext(graph, node, schemas, problems));
        }
        return problems;
    }

    private static void CheckStep(PipelineNode node, NodeCheckContext context)
    {
        try
        {
            node.Definition.Check?.Invoke(context);
        }
        catch (MlopsException e)
        {
            context.Report(e.Problem);
        }
        catch (Exception e)
        {
            context.Report(new Problem(
                PipelineDiagnostics.CheckFailed,
                $"The check of step '{node.Name}' threw {e.GetType().Name}: {e.Message}",
                Remedy: "This is a fault of the code of the step: a check reports problems and does not throw."));
        }
    }

    private static void CheckComplete(PipelineNode node, List<Problem> problems)
    {
        var missing = new List<string>();
        if (string.IsNullOrWhiteSpace(node.Definition.Name)) missing.Add("a name");
        if (string.IsNullOrWhiteSpace(node.Definition.Version)) missing.Add("a version");
        if (string.IsNullOrWhiteSpace(node.Definition.Kind)) missing.Add("a kind of artifact");
        if (missing.Count == 0) return;
        problems.Add(new Problem(
            PipelineDiagnostics.IncompleteStep,
            $"Step '{node.Name}' has not {string.Join(", ", missing)}",
            $"step {node.Index + 1}",
            "a step with name, version and kind: they are part of its cache key",
            "State them in the definition of the step."));
    }
}
