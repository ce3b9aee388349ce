using System.Text;

namespace Mlops.Metadata.Tests;

public sealed class ArtifactManifestTests
{
    [Fact]
    public void Parse_OwnBytes_RoundTrips()
    {
        var manifest = new ArtifactManifest("k", 3, [new("b", 2, Digest.Of("b")), new("a/x", 0, Digest.Of(""))]);

        var read = ArtifactManifest.Parse(manifest.ToBytes(), "here");

        Assert.Equal(("k", 3), (read.Kind, read.FormatVersion));
        Assert.Equal(manifest.Files, read.Files);
        Assert.Equal(manifest.ToBytes(), read.ToBytes());
    }

    [Fact]
    public void Parse_NewerVersion_SaysToUpdate()
    {
        var error = Assert.Throws<ArtifactException>(() => ArtifactManifest.Parse(Encoding.UTF8.GetBytes("{\"manifest\": 2}"), "here"));

        Assert.Equal(DiagnosticCodes.NewerFormat, error.Code);
        Assert.Contains("version 2", error.Message);
    }

    [Fact]
    public void Parse_AnyDamage_IsATypedError()
    {
        var bytes = new ArtifactManifest("k", 1, [new("a", 2, Digest.Of("b"))]).ToBytes();
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var damaged = bytes[..random.Next(bytes.Length)].Concat(bytes[random.Next(bytes.Length)..]).ToArray();
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            try
            {
                ArtifactManifest.Parse(damaged, "here");
            }
            catch (ArtifactException)
            {
                // What it should be; some damages leave another valid manifest.
            }
        }
    }

    [Theory]
    [InlineData("../a")]
    [InlineData("/etc/passwd")]
    [InlineData("a/./b")]
    public void Parse_NameThatLeavesTheArtifact_IsRefused(string name)
    {
        var text = $$"""{"manifest":1,"kind":"k","formatVersion":1,"files":[{"name":"{{name}}","bytes":1,"sha256":"{{Digest.Of("x")}}"}]}""";

        Assert.Equal(
            MetadataDiagnostics.InvalidFileName,
            Assert.Throws<ArtifactException>(() => ArtifactManifest.Parse(Encoding.UTF8.GetBytes(text), "here")).Code);
    }
}
