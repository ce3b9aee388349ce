namespace Mlops.Metadata;

/// <summary>
/// The codes of artifacts (70xx), runs (71xx) and the model registry (72xx); each has a page in <c>docs/diagnostics</c>.
/// </summary>
public static class MetadataDiagnostics
{
    /// <summary>An artifact is not in the store.</summary>
    public const string ArtifactMissing = "MLOPS7003";

    /// <summary>The manifest of an artifact is damaged.</summary>
    public const string ManifestDamaged = "MLOPS7004";

    /// <summary>A file of an artifact is damaged or gone.</summary>
    public const string FileDamaged = "MLOPS7005";

    /// <summary>The name of a file is not allowed inside an artifact, or was used twice.</summary>
    public const string InvalidFileName = "MLOPS7006";

    /// <summary>An artifact has no file of that name.</summary>
    public const string UnknownFile = "MLOPS7007";

    /// <summary>A file of an artifact was still open when the artifact was to be published.</summary>
    public const string FileStillOpen = "MLOPS7008";

    /// <summary>The directory of the store cannot be written: no permission, no space.</summary>
    public const string StoreNotWritable = "MLOPS7009";

    /// <summary>A kind of artifact cannot be the name of a directory.</summary>
    public const string InvalidKind = "MLOPS7010";

    /// <summary>A run is not known, or was started twice.</summary>
    public const string UnknownRun = "MLOPS7100";

    /// <summary>The metadata database was written by a newer version of the SDK.</summary>
    public const string NewerDatabase = "MLOPS7101";

    /// <summary>The metadata database cannot be opened, read or written.</summary>
    public const string DatabaseFailed = "MLOPS7102";

    /// <summary>The metadata database was locked by others for longer than the busy timeout.</summary>
    public const string DatabaseBusy = "MLOPS7103";

    /// <summary>A model, a version or an alias does not exist.</summary>
    public const string UnknownModelVersion = "MLOPS7200";

    /// <summary>The name of a model or of an alias is not allowed.</summary>
    public const string InvalidModelName = "MLOPS7201";

    /// <summary>A start of a lineage query is not known.</summary>
    public const string UnknownLineageStart = "MLOPS7202";
}
