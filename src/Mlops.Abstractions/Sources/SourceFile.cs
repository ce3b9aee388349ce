namespace Mlops;

/// <summary>Something outside the store that a data set was read from, pinned by its content.</summary>
/// <param name="Uri">The path or address.</param>
/// <param name="Digest">The SHA-256 of its bytes.</param>
/// <param name="Bytes">Its size.</param>
public sealed record SourceFile(string Uri, Digest Digest, long Bytes);
