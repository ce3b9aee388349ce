namespace Mlops.Metadata.Tests;

public sealed class ArtifactFolderTests
{
    [Fact]
    public void Open_ACopiedArtifact_VerifiesItsFiles()
    {
        var folder = Directory.CreateTempSubdirectory("mlops-folder-").FullName;
        try
        {
            var content = "{}"u8.ToArray();
            var manifest = new ArtifactManifest("mlops.model", 3, [new ManifestFile("model.json", content.Length, Digest.Of(content))]).ToBytes();
            File.WriteAllBytes(Path.Combine(folder, "model.json"), content);
            File.WriteAllBytes(Path.Combine(folder, ArtifactManifest.FileName), manifest);
            var (artifact, reader) = ArtifactFolder.Open(folder);
            Assert.Equal(new ArtifactRef("mlops.model", Digest.Of(manifest)), artifact);
            Assert.Equal((3, "model.json"), (reader.FormatVersion, reader.Files.Single()));
            File.WriteAllText(Path.Combine(folder, "model.json"), "[]");
            Assert.Equal(MetadataDiagnostics.FileDamaged, Assert.Throws<ArtifactException>(() => reader.OpenRead("model.json")).Code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Open_ADirectoryWithoutManifest_IsMlops7003()
    {
        var error = Assert.Throws<ArtifactException>(() => ArtifactFolder.Open(Path.GetTempPath() + "no-artifact"));
        Assert.Equal(MetadataDiagnostics.ArtifactMissing, error.Code);
    }
}
