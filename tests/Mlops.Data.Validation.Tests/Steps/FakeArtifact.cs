namespace Mlops.Data.Validation.Tests;

internal sealed class FakeArtifact(string kind) : IArtifactWriter, IArtifactReader
{
    private readonly Dictionary<string, MemoryStream> files = [];

    public string Kind => kind;

    public int FormatVersion => 1;

    public IReadOnlyList<string> Files => [.. files.Keys.Order(StringComparer.Ordinal)];

    public Digest Digest => Digest.Of(string.Concat(Files.Select(f => f + Digest.Of(files[f].ToArray()).Hex)));

    public Stream Create(string name) => files[name] = new MemoryStream();

    public Stream OpenRead(string name) => new MemoryStream(files[name].ToArray());

    public FileRegion? FindRegion(string name) => null;
}
