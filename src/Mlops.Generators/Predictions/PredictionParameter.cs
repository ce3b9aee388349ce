namespace Mlops.Generators;

/// <summary>One parameter of a prediction: a score, or the label.</summary>
internal sealed record PredictionParameter(string Name, bool IsLabel, bool IsFloat);
