namespace Mlops.Transform;

/// <summary>
/// Keeps what passes over spans have collected, under keys that say everything it depends on. What it gives back is verified by
/// the fit: an entry that is damaged is computed again.
/// </summary>
/// <remarks>Implementations are thread-safe, also across processes.</remarks>
public interface IAnalysisCache
{
    /// <summary>Opens an entry.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <returns>A readable, seekable stream, which the caller disposes; null when there is no such entry.</returns>
    ValueTask<Stream?> OpenAsync(Digest key, CancellationToken cancellationToken = default);

    /// <summary>Keeps an entry; readers see all of it or nothing. An entry of the same key is replaced.</summary>
    /// <param name="key">The key.</param>
    /// <param name="write">Writes the bytes.</param>
    /// <param name="cancellationToken">Stops the writing; nothing is kept.</param>
    ValueTask StoreAsync(Digest key, Action<Stream> write, CancellationToken cancellationToken = default);
}
