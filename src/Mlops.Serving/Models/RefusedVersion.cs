namespace Mlops.Serving;

/// <summary>A version that may not serve, and why: remembered, so that it is not loaded again at every look.</summary>
internal sealed record RefusedVersion(ModelVersionInfo Version, MlopsException Why)
{
    /// <summary>
    /// Whether loading the same bytes again would fail again. A disk or a store that cannot be reached may come back.
    /// </summary>
    public static bool IsLasting(MlopsException why) =>
        why is not StoreException && why.InnerException is not (IOException or UnauthorizedAccessException or StoreException);
}
