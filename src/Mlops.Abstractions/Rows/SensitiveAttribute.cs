namespace Mlops;

/// <summary>
/// Marks a column whose values are about persons or secret. Its generated handle is a <see cref="SensitiveColumn"/>: operations that
/// protect take it, and every other one refuses it when it is compiled (MLOPS1016) and when it is built (MLOPS4050).
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class SensitiveAttribute : Attribute;
