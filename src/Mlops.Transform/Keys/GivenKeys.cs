namespace Mlops.Transform;

/// <summary>Keys that the host has read from where it keeps its secrets.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class GivenKeys : IKeyProvider
{
    private readonly Dictionary<string, byte[]> keys;

    /// <summary>Takes keys; their bytes are copied.</summary>
    /// <param name="keys">The bytes of each key by its name.</param>
    public GivenKeys(IEnumerable<KeyValuePair<string, byte[]>> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        this.keys = keys.ToDictionary(k => k.Key, k => k.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Find(string name) => keys.TryGetValue(name, out var key) ? key : (ReadOnlyMemory<byte>?)null;
}
