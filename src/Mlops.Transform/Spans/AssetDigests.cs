namespace Mlops.Transform;

/// <summary>Takes the files of operations for their digests alone.</summary>
internal sealed class AssetDigests : IArtifactWriter
{
    private readonly List<MemoryStream> files = [];

    public IEnumerable<Digest> Digests => files.Select(f => Digest.Of(f.ToArray()));

    public Stream Create(string name)
    {
        files.Add(new MemoryStream());
        return files[^1];
    }
}
