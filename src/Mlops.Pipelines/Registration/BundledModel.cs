namespace Mlops.Pipelines;

/// <summary>The value of the step that writes a bundle.</summary>
/// <param name="Model">The name of the model in it.</param>
internal sealed record BundledModel(string Model);
