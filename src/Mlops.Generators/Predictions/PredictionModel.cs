namespace Mlops.Generators;

/// <summary>What is generated for a prediction: its parameters, in order.</summary>
internal sealed record PredictionModel(TypeShape Shape, EquatableArray<PredictionParameter> Parameters);
