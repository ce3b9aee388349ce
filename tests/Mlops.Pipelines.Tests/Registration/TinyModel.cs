namespace Mlops.Pipelines.Tests;

/// <summary>
/// A whole pipeline in small: a file, statistics compared with the last good run, a validation that stops, a transform, a model,
/// a gate against production, a registration. Every artifact says what its step has seen.
/// </summary>
internal sealed class TinyModel
{
    public const string Name = "tiny";

    public required Step<RegisteredModel> Registered { get; init; }

    public static (Pipeline Pipeline, TinyModel Steps) Define(string data, bool passes = true)
    {
        TinyModel steps = null!;
        var pipeline = Pipeline.Define("tiny", p =>
        {
            var file = ResolvedInput.OfFile(new SourceFile($"/data/{data}", Digest.Of(data), data.Length));
            var read = p.Add(TextSteps.Definition("read", _ => data) with { ResolveAsync = (_, _) => ValueTask.FromResult<IReadOnlyList<ResolvedInput>>([file]) });
            var validation = Validation(p, read);
            var transform = read.GuardedBy(validation).Append("transform", "+t", BundleParts.Transform, new TransformComponent());
            var model = p.Add(new StepDefinition<FittedModel<int>>
            {
                Name = "train",
                Version = "1",
                Kind = ArtifactKinds.Model,
                Inputs = [transform],
                BundlePart = BundleParts.Model,
                Components = [new ModelComponent()],
                ProduceAsync = TextSteps.Definition("", c => c.Get(transform) + "+m").ProduceAsync,
                LoadAsync = (_, _, _) => ValueTask.FromResult(new FittedModel<int>(null!, null!)),
            });
            steps = new TinyModel { Registered = p.Register(Name, model, [Gate(p, model, passes)]) };
        });
        return (pipeline, steps);
    }

    private static Step<string> Validation(PipelineBuilder p, Step<string> read)
    {
        Step<string> validation = null!;
        validation = p.Add(TextSteps.Definition(
            "validate",
            context =>
            {
                var text = context.Get(read);
                if (text.Contains("broken", StringComparison.Ordinal)) context.Stop("broken data");
                var before = context.FindResolved("baseline") is { } reader ? TextSteps.Read(reader) : "nothing";
                return $"{text} after {before}";
            },
            read) with
        {
            ResolveAsync = async (past, token) => await past.FindLastGoodAsync(validation, token) is { } last ? [new ResolvedInput("baseline", last)] : [],
        });
        return validation;
    }

    private static Step<GateResult> Gate(PipelineBuilder p, Step model, bool passes) => p.Add(new StepDefinition<GateResult>
    {
        Name = "gate",
        Version = "1",
        Kind = ArtifactKinds.Gate,
        Inputs = [model],
        Parameters = StepParameters.None.With("passes", passes),
        ResolveAsync = async (past, token) => await past.FindModelAsync(Name, "production", "production", token) is { } found ? [found] : [],
        ProduceAsync = (context, writer, _) =>
        {
            var against = context.ResolvedInputs.Count == 0 ? "nothing" : context.ResolvedInputs[0].Uri;
            writer.Write("gate.json", json => GateResultJson.Write(json, new GateResult("better", passes, $"compared with {against}")));
            return Task.CompletedTask;
        },
        LoadAsync = (_, reader, _) => ValueTask.FromResult(reader.Read("gate.json", GateResultJson.Read)),
    });

    private sealed class TransformComponent : ITransformComponent
    {
        public string Type => "tiny-transform";

        public IFittedTransform Load(IArtifactReader reader) => throw new NotSupportedException();
    }

    private sealed class ModelComponent : IModelComponent
    {
        public string Type => "tiny-model";

        public IModel Load(IArtifactReader reader) => throw new NotSupportedException();
    }
}
