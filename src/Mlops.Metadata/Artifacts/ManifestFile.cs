namespace Mlops.Metadata;

/// <summary>One file of an artifact, as its manifest states it.</summary>
/// <param name="Name">The relative name, with <c>/</c> between folders.</param>
/// <param name="Bytes">The size.</param>
/// <param name="Digest">The SHA-256 of the content.</param>
public sealed record ManifestFile(string Name, long Bytes, Digest Digest);
