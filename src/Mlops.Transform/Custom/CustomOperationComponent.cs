using System.Text.Json;

namespace Mlops.Transform;

/// <summary>
/// Loads custom operations of one identifier. Declare it with <c>[assembly: ProvidesComponent(typeof(...))]</c>, so that
/// <c>MlopsComponents.Referenced</c> holds it, or give it to <see cref="TransformComponent"/>.
/// </summary>
/// <remarks>Implementations are immutable and thread-safe.</remarks>
public abstract class CustomOperationComponent : IArtifactComponent
{
    /// <summary>Names the operation.</summary>
    /// <param name="id">The identifier, for ever; with a prefix of your own, such as <c>contoso.geo-fence</c>.</param>
    /// <param name="version">The version that is written and the newest that is read, from 1 on. Raise it when the same options and rows
    /// give other numbers, or when the JSON changes.</param>
    protected CustomOperationComponent(string id, int version)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        (Id, Version) = (id, version);
    }

    /// <summary>The identifier.</summary>
    public string Id { get; }

    /// <summary>The version that is written, and the newest that is read.</summary>
    public int Version { get; }

    /// <inheritdoc/>
    public string Type => "operation:" + Id;

    /// <summary>Creates the operation from its options.</summary>
    /// <param name="options">What <see cref="CustomOperation.WriteOptions"/> wrote.</param>
    /// <param name="version">The version that wrote it, at most <see cref="Version"/>.</param>
    /// <exception cref="FormatException">They are no such options.</exception>
    public abstract CustomOperation Create(JsonElement options, int version);
}
