namespace Mlops.Metadata;

/// <summary>The codes of bundles. Each has a page in <c>docs/diagnostics</c>.</summary>
public static class BundleDiagnostics
{
    /// <summary>The bytes are not a bundle: no zip file, a torn one, or one without a manifest.</summary>
    public const string NotABundle = "MLOPS7301";

    /// <summary>
    /// An entry of the zip file is not allowed: its name, a double, a compressed one, one that the manifest does not list.
    /// </summary>
    public const string EntryNotAllowed = "MLOPS7302";

    /// <summary>The bytes of an entry are not those that the manifest states.</summary>
    public const string EntryDamaged = "MLOPS7303";

    /// <summary>The bundle has no such part or file.</summary>
    public const string PartNotFound = "MLOPS7304";

    /// <summary>The manifest cannot be read.</summary>
    public const string InvalidManifest = "MLOPS7305";

    /// <summary>The transform and the model of a bundle do not go together.</summary>
    public const string PartsDoNotFit = "MLOPS7306";

    /// <summary>The content cannot be written as a bundle.</summary>
    public const string InvalidContent = "MLOPS7307";
}
