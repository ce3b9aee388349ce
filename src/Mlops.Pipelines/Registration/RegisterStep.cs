using Mlops.Metadata;

namespace Mlops.Pipelines;

/// <summary>
/// Registers a bundle as a version, and moves an alias to it when all gates passed. Doing it again changes nothing.
/// </summary>
internal static class RegisterStep
{
    public static StepDefinition<RegisteredModel> Define(
        string model, Step<BundledModel> bundle, IReadOnlyList<Step<GateResult>> gates, string alias) => new()
        {
            Name = "register",
            Version = "1",
            Kind = ArtifactKinds.Registration,
            FormatVersion = RegisteredModelJson.FormatVersion,
            Parameters = StepParameters.None.With("model", model).With("alias", alias),
            Inputs = [bundle, .. gates],
            Check = context => Check(context, model, alias),
            ProduceAsync = (context, writer, cancellationToken) =>
                ProduceAsync((NodeContext)context, writer, model, bundle, gates, alias, cancellationToken),
            LoadAsync = (_, reader, _) => ValueTask.FromResult(reader.Read(RegisteredModelJson.FileName, RegisteredModelJson.Read)),
        };

    private static void Check(CheckContext context, string model, string alias)
    {
        CheckName(context, () => ModelName.Check(model));
        CheckName(context, () => ModelName.CheckAlias(alias));
    }

    private static void CheckName(CheckContext context, Action check)
    {
        try
        {
            check();
        }
        catch (StoreException e)
        {
            context.Report(e.Problem);
        }
    }

    private static async Task ProduceAsync(
        NodeContext context,
        IArtifactWriter writer,
        string model,
        Step<BundledModel> bundle,
        IReadOnlyList<Step<GateResult>> gates,
        string alias,
        CancellationToken cancellationToken)
    {
        var run = context.Run;
        var verdicts = gates.Select(context.Get).ToList();
        var version = await run.Store.Models.RegisterAsync(
            new ModelVersion(model, 0, context.ArtifactOf(bundle))
            {
                RunId = run.Id,
                Span = run.Options.Span,
                CreatedAt = run.Options.Time.GetUtcNow(),
                Gates = verdicts,
            },
            cancellationToken);
        var reasons = verdicts.Where(g => !g.Passed).Select(g => g.Reason).ToList();
        if (reasons.Count == 0)
        {
            var promotion = new Promotion(run.Store.Models, run.Options.Time, alias, run.Options.Span, run.Id);
            if (await promotion.PromoteAsync(version, cancellationToken) is { } refusal) reasons.Add(refusal);
        }
        var registered = new RegisteredModel(model, version.Version, version.Bundle)
        {
            Alias = alias,
            Promoted = reasons.Count == 0,
            Reasons = reasons,
            Gates = verdicts,
        };
        writer.Write(RegisteredModelJson.FileName, json => RegisteredModelJson.Write(json, registered));
    }
}
