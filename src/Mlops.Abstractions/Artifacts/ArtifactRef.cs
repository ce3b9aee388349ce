namespace Mlops;

/// <summary>Names an artifact: an immutable directory of files with a manifest.</summary>
/// <param name="Kind">What is in it, for example <c>mlops.dataset</c>.</param>
/// <param name="Digest">The digest of its manifest, hence of all its files.</param>
public sealed record ArtifactRef(string Kind, Digest Digest)
{
    /// <summary>Kind and the first digits of the digest.</summary>
    public override string ToString() => $"{Kind}:{Digest.Short}";
}
