namespace Mlops.Transform;

/// <summary>
/// Where the secret keys of a transform come from: at fitting and again at loading, because no artifact holds one. A key is known by
/// its name.
/// </summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface IKeyProvider
{
    /// <summary>Finds a key.</summary>
    /// <param name="name">Its name, as the operation states it.</param>
    /// <returns>The bytes of the key, at least 16 of them and random; null when there is none of that name.</returns>
    ReadOnlyMemory<byte>? Find(string name);
}
