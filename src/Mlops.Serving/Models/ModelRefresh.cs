namespace Mlops.Serving;

/// <summary>What one look at the store brought.</summary>
/// <param name="Version">The version that serves afterwards; null when none does.</param>
/// <param name="Swapped">True when this look replaced the version.</param>
/// <param name="Failure">Why a new version was refused or the store could not be read; null when all is well.</param>
public sealed record ModelRefresh(ModelVersionInfo? Version, bool Swapped, MlopsException? Failure = null);
