namespace Mlops.Metadata;

/// <summary>One input of an execution.</summary>
/// <param name="Role">
/// The step that produced it within the run, the role under which it was resolved, or <see cref="GuardPrefix"/> and the step that
/// had to finish without a stop first.
/// </param>
/// <param name="Artifact">The artifact; files are of kind <see cref="ResolvedInput.FileKind"/>.</param>
/// <param name="Uri">The path of a file, the name and version of a model; empty otherwise.</param>
/// <param name="Bytes">The size of a file; null for artifacts.</param>
public sealed record ExecutionInput(string Role, ArtifactRef Artifact, string Uri = "", long? Bytes = null)
{
    /// <summary>Begins the role of a guard: its artifact allowed the execution, but is not part of its cache key.</summary>
    public const string GuardPrefix = "guard:";
}
