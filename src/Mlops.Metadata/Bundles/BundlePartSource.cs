namespace Mlops.Metadata;

/// <summary>A part that goes into a bundle.</summary>
/// <param name="Reader">The artifact whose files are copied.</param>
/// <param name="Type">The type of the component that loads it, as its own JSON states; empty when none is needed.</param>
public sealed record BundlePartSource(IArtifactReader Reader, string Type = "");
