namespace Mlops;

/// <summary>
/// An input of a step that comes from outside its graph: a file, the statistics of an earlier run, the production model.
/// </summary>
/// <param name="Role">What the step calls it, for example <c>file</c> or <c>baseline</c>; not unique.</param>
/// <param name="Artifact">Its content; files are of kind <c>file</c> and not in the store.</param>
public sealed record ResolvedInput(string Role, ArtifactRef Artifact)
{
    /// <summary>The kind of <see cref="Artifact"/> for files outside the store.</summary>
    public const string FileKind = "file";

    /// <summary>The path or address of a file; the name and version of a model; empty when there is nothing to say.</summary>
    public string Uri { get; init; } = "";

    /// <summary>The size of a file in bytes; null for artifacts.</summary>
    public long? Bytes { get; init; }

    /// <summary>A file as an input.</summary>
    /// <param name="file">The file.</param>
    public static ResolvedInput OfFile(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new ResolvedInput("file", new ArtifactRef(FileKind, file.Digest)) { Uri = file.Uri, Bytes = file.Bytes };
    }
}
