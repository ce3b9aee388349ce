namespace Mlops.Metadata;

/// <summary>The fixed names of the bundle format, described in <c>docs/formats/bundle.md</c>.</summary>
public static class BundleFormat
{
    /// <summary>The version of the format that this code writes, and the newest that it reads.</summary>
    public const int Version = 1;

    /// <summary>The file inside an artifact of kind <see cref="ArtifactKinds.Bundle"/>.</summary>
    public const string FileName = "bundle.zip";

    /// <summary>The entry that lists all others with size and SHA-256.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>The entry that describes the model for people.</summary>
    public const string Card = "card.md";

    /// <summary>The file with the verdicts inside the part <see cref="BundleParts.Gates"/>.</summary>
    public const string Gates = "gates.json";

    internal const long MaxManifestBytes = 16 << 20;

    internal const int MaxEntries = ushort.MaxValue - 1;

    /// <summary>
    /// Letters, digits, '.', '_' and '-' in folders that are joined by '/': nothing that could leave the folder it is unpacked
    /// to.
    /// </summary>
    internal static bool IsEntryName(string name)
    {
        if (name.Length is 0 or > 512) return false;
        foreach (var segment in name.Split('/'))
        {
            if (segment is "" or "." or "..") return false;
            if (!segment.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-')) return false;
        }
        return true;
    }
}
