namespace Mlops.Data.Validation;

internal static class SchemaStep
{
    private const string FileName = "schema.json";
    private const string Role = "baseline-schema";

    public static Step<DataSchema> Add<T>(Step<Dataset<T>> data, Step<DatasetStatistics> statistics, ValidationOptions options)
    {
        // Before the span, a step of this name: known only once the step has been added.
        Step<DataSchema>? self = null;
        var given = options.GivenSchema;
        var definition = new StepDefinition<DataSchema>
        {
            Name = "schema",
            Version = "1",
            Kind = ArtifactKinds.Schema,
            BundlePart = BundleParts.Schema,
            Inputs = [data, statistics],
            Parameters = given is null
                ? options.Inference.AddTo(StepParameters.None)
                : StepParameters.None.WithJson("schema", json => DataSchemaJson.Write(json, given)),
            ResolveAsync = given is null && options.Baseline is Baseline.LastGoodRunBaseline
                ? async (resolver, cancellationToken) => await LastGood.ResolveAsync(resolver, self!, Role, cancellationToken)
                : null,
            ProduceAsync = (context, writer, _) =>
            {
                var earlier = context.FindResolved(Role);
                var schema = given
                    ?? (earlier is null ? null : Load(earlier))
                    ?? SchemaInference.Infer(context.Get(statistics), context.Get(data).Schema, options.Inference);
                writer.Write(FileName, json => DataSchemaJson.Write(json, schema));
                return Task.CompletedTask;
            },
            LoadAsync = static (_, reader, _) => new(Load(reader)),
        };
        return self = data.Builder.Add(definition);
    }

    private static DataSchema Load(IArtifactReader reader) => reader.Read(FileName, DataSchemaJson.Read);
}
