using System.Globalization;

namespace Mlops.Serving;

/// <summary>Which version answered.</summary>
/// <param name="Model">The name of the model.</param>
/// <param name="Version">The registered number; null for a bundle that was loaded from a loose file.</param>
/// <param name="Bundle">The digest of the bundle: of its artifact, or of the loose file.</param>
public sealed record ModelVersionInfo(string Model, int? Version, Digest Bundle)
{
    private readonly string text = Version is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"{Model}/{number}")
        : $"{Model}/{(Bundle.IsEmpty ? "unknown" : Bundle.Short)}";

    /// <summary>When it was loaded, UTC.</summary>
    public DateTimeOffset LoadedAt { get; init; }

    /// <summary>The number of parity rows that were replayed before it served.</summary>
    public int ParityRows { get; init; }

    /// <summary>Whether the other one is the same version of the same bytes, whenever it was loaded.</summary>
    internal bool IsSameAs(ModelVersionInfo other) => Version == other.Version && Bundle == other.Bundle;

    /// <summary>
    /// Model and version, for example <c>taxi-tips/3</c>; the first digits of the digest stand for a loose file.
    /// </summary>
    public override string ToString() => text;
}
