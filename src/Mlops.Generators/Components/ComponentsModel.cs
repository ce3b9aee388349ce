namespace Mlops.Generators;

/// <summary>The components that a host can create: their fully qualified names, in ordinal order.</summary>
internal sealed record ComponentsModel(EquatableArray<string> Types);
