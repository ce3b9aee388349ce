namespace Mlops.Metadata;

/// <summary>What a bundle says about one of its parts.</summary>
/// <param name="Name">The folder, see <see cref="BundleParts"/>.</param>
/// <param name="Kind">The kind of artifact, see <see cref="ArtifactKinds"/>.</param>
/// <param name="FormatVersion">The version of the format of that kind, from 1.</param>
/// <param name="Type">The type of the component that loads it; empty when none is needed.</param>
public sealed record BundlePartInfo(string Name, string Kind, int FormatVersion, string Type);
