namespace Mlops.Metadata;

/// <summary>A file outside the store, pinned by its content.</summary>
/// <param name="Uri">The path or address under which it was read.</param>
/// <param name="Digest">The SHA-256 of its bytes.</param>
/// <param name="Bytes">Its size; null when it was not recorded.</param>
public sealed record LineageFile(string Uri, Digest Digest, long? Bytes);
