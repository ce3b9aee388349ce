namespace Mlops.Metadata;

/// <summary>The errors that every artifact store tells in the same words.</summary>
internal static class StoreFailures
{
    public static StoreException NotWritable(string where, Exception cause) => new(
        new Problem(
            MetadataDiagnostics.StoreNotWritable,
            $"The store cannot be written: {cause.Message}",
            where,
            Remedy: "Free space, or give the account of this process the right to write there, and run again."),
        cause);

    public static ArtifactException Missing(ArtifactRef artifact, string where) => new(new Problem(
        MetadataDiagnostics.ArtifactMissing,
        $"Artifact {artifact.Kind} {artifact.Digest} is not in the store",
        where,
        Remedy: "Open the store that it was written to, or run the pipeline again: the artifact will be produced anew."));

    public static ArtifactException UnknownFile(ArtifactManifest manifest, string name) => new(new Problem(
        MetadataDiagnostics.UnknownFile,
        $"An artifact of kind '{manifest.Kind}' has no file '{name}'",
        Remedy: NearestNames.Suggest(name, manifest.Files.Select(f => f.Name))));

    public static ArtifactException Damaged(ManifestFile expected, string path, string found) => new(new Problem(
        MetadataDiagnostics.FileDamaged,
        $"File '{expected.Name}' of an artifact is damaged: it {found}",
        path,
        $"{expected.Bytes} bytes with SHA-256 {expected.Digest}",
        "Restore the file from a backup, or delete the directory of the artifact and run the pipeline again."));

    public static ArtifactException WrongManifest(ArtifactRef artifact, Digest actual, string where) => new(new Problem(
        MetadataDiagnostics.ManifestDamaged,
        $"The manifest of an artifact is damaged: its SHA-256 is {actual}",
        where,
        $"{artifact.Kind} {artifact.Digest}",
        "Restore the file from a backup, or delete the directory of the artifact and run the pipeline again."));
}
