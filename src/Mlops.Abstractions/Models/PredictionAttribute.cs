namespace Mlops;

/// <summary>
/// Marks a partial record as a prediction. Its parameters are filled by name: <c>Score</c>, <c>Probability</c> and <c>Value</c>
/// (<see cref="double"/> or <see cref="float"/>) receive the score, <c>Label</c> (<see cref="bool"/>) the more likely label.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class PredictionAttribute : Attribute;
