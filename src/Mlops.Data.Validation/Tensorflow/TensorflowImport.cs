namespace Mlops.Data.Validation;

/// <summary>A schema read from TensorFlow Metadata.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="NotCarriedOver">What was left out, in the order of the text.</param>
public sealed record TensorflowImport(DataSchema Schema, IReadOnlyList<NotCarriedOver> NotCarriedOver);
