namespace Mlops.Data.Validation;

/// <summary>An inferred schema and why it is as it is.</summary>
/// <param name="Schema">The schema: the same as of <see cref="SchemaInference.Infer(DatasetStatistics, InferenceOptions?)"/>.</param>
/// <param name="Rules">Its rules, in the order of the columns.</param>
public sealed record InferredSchema(DataSchema Schema, IReadOnlyList<InferredRule> Rules);
