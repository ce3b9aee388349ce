namespace Mlops.Metadata;

/// <summary>One input of an execution.</summary>
/// <param name="Role">The step that produced it within the run, or the role under which it was resolved.</param>
/// <param name="Artifact">The artifact; files are of kind <see cref="ResolvedInput.FileKind"/>.</param>
/// <param name="Uri">The path of a file, the name and version of a model; empty otherwise.</param>
/// <param name="Bytes">The size of a file; null for artifacts.</param>
public sealed record ExecutionInput(string Role, ArtifactRef Artifact, string Uri = "", long? Bytes = null);
