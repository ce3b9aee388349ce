namespace Mlops.Metadata;

/// <summary>The content of <c>manifest.json</c>.</summary>
internal sealed record BundleManifest(
    string Model, IReadOnlyList<BundlePartInfo> Parts, IReadOnlyList<BundleManifest.Entry> Entries)
{
    /// <summary>One entry of the zip file.</summary>
    public sealed record Entry(string Name, long Bytes, Digest Sha256);
}
