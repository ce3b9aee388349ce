using Mlops.Metadata;

namespace Mlops.Pipelines;

/// <summary>Collects what serving needs from the steps before a model, and writes it as one bundle.</summary>
internal static class BundleStep
{
    private static readonly string[] Required = [BundleParts.Transform, BundleParts.Model];

    public static StepDefinition<BundledModel> Define(string model, Step fitted, IReadOnlyList<Step<GateResult>> gates)
    {
        var parts = FindParts([fitted, .. gates]);
        return new StepDefinition<BundledModel>
        {
            Name = "bundle",
            Version = "1",
            Kind = ArtifactKinds.Bundle,
            FormatVersion = BundleFormat.Version,
            Parameters = StepParameters.None.With("model", model).With("parts", parts.Keys),
            Inputs = [.. parts.Values, .. gates],
            Check = context => Check(context, model, parts),
            ProduceAsync = (context, writer, cancellationToken) =>
                ProduceAsync((NodeContext)context, writer, model, parts, gates, cancellationToken),
            LoadAsync = (_, _, _) => ValueTask.FromResult(new BundledModel(model)),
        };
    }

    /// <summary>The nearest step of each part, breadth first through inputs and guards.</summary>
    private static SortedDictionary<string, Step> FindParts(IEnumerable<Step> from)
    {
        var parts = new SortedDictionary<string, Step>(StringComparer.Ordinal);
        var seen = new HashSet<StepDefinition>(ReferenceEqualityComparer.Instance);
        var queue = new Queue<Step>(from);
        while (queue.TryDequeue(out var step))
        {
            foreach (var guard in step.Guards) queue.Enqueue(guard);
            if (!seen.Add(step.Definition)) continue;
            // The verdicts are written from their values, all of them, and not as one artifact.
            if (step.Definition.BundlePart is { } part && part != BundleParts.Gates) parts.TryAdd(part, step);
            foreach (var input in step.Definition.Inputs) queue.Enqueue(input);
        }
        return parts;
    }

    private static void Check(CheckContext context, string model, SortedDictionary<string, Step> parts)
    {
        foreach (var part in Required)
        {
            if (parts.TryGetValue(part, out var step) && TypeOf(part, step).Length > 0) continue;
            context.Report(new Problem(
                PipelineDiagnostics.IncompleteBundle,
                $"Model '{model}' cannot be registered: no step before it provides the part '{part}' with a component that loads it",
                Expected: "a model of the verb Train on features of the verb Fit",
                Remedy: "Set BundlePart and Components in the definition of the step that writes the part."));
        }
    }

    private static async Task ProduceAsync(
        NodeContext context,
        IArtifactWriter writer,
        string model,
        SortedDictionary<string, Step> parts,
        IReadOnlyList<Step<GateResult>> gates,
        CancellationToken cancellationToken)
    {
        var sources = new Dictionary<string, BundlePartSource>(StringComparer.Ordinal);
        foreach (var (part, step) in parts)
        {
            var reader = await context.Run.Store.Artifacts.OpenAsync(context.ArtifactOf(step), cancellationToken);
            sources.Add(part, new BundlePartSource(reader, TypeOf(part, step)));
        }
        var evaluation = parts.GetValueOrDefault(BundleParts.Evaluation);
        var content = new BundleContent(model)
        {
            Parts = sources,
            Gates = [.. gates.Select(context.Get)],
            Metrics = evaluation is null ? new Dictionary<string, double>() : context.Run.TryFind(evaluation)!.Result.Metrics,
        };
        await BundleWriter.WriteAsync(writer, content, cancellationToken);
    }

    private static string TypeOf(string part, Step step) => part switch
    {
        BundleParts.Transform => step.Definition.Components.OfType<ITransformComponent>().FirstOrDefault()?.Type ?? "",
        BundleParts.Model => step.Definition.Components.OfType<IModelComponent>().FirstOrDefault()?.Type ?? "",
        _ => "",
    };
}
