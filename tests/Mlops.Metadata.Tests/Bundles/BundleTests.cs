namespace Mlops.Metadata.Tests;

public sealed class BundleTests
{
    [Fact]
    public async Task Open_Artifact_GivesPartsAsTheyWereWritten()
    {
        var artifact = new MemoryArtifact(ArtifactKinds.Bundle);
        await BundleWriter.WriteAsync(artifact, BundleExamples.Content());
        using var bundle = Bundle.Open(artifact);
        Assert.Equal("taxi-tips", bundle.Model);
        Assert.Equal(["gates", "model", "schema", "transform"], bundle.Parts.Select(p => p.Name));
        Assert.Equal(new BundlePartInfo("model", ArtifactKinds.Model, 1, "linear"), bundle.Parts[1]);
        var part = bundle.Part(BundleParts.Transform);
        Assert.Equal(ArtifactKinds.Transform, part.Kind);
        Assert.Equal(["assets/company.txt", "transform.json"], part.Files);
        using var text = new StreamReader(part.OpenRead("assets/company.txt"));
        Assert.Equal("Flash Cab\n", await text.ReadToEndAsync());
        Assert.Null(part.FindRegion("transform.json"));
        bundle.Verify();
    }

    [Fact]
    public async Task Open_Path_ReadsALooseFile()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllBytesAsync(path, await BundleExamples.BytesAsync());
        try
        {
            using var bundle = Bundle.Open(path);
            Assert.Equal(path, bundle.Where);
            Assert.Equal("taxi-tips", bundle.Model);
        }
        finally
        {
            File.Delete(path);
        }
        Assert.Equal(BundleDiagnostics.NotABundle, Assert.Throws<ArtifactException>(() => Bundle.Open(path)).Code);
    }

    [Fact]
    public async Task ReadGates_Evidence_SurvivesTheRoundTrip()
    {
        using var bundle = Bundle.Open(new MemoryStream(await BundleExamples.BytesAsync()));
        Assert.Equal(BundleExamples.Content().Gates, bundle.ReadGates());
    }

    [Fact]
    public async Task Part_UnknownName_SuggestsTheNearest()
    {
        using var bundle = Bundle.Open(new MemoryStream(await BundleExamples.BytesAsync()));
        var part = Assert.Throws<ArtifactException>(() => bundle.Part("modell"));
        Assert.Equal(BundleDiagnostics.PartNotFound, part.Code);
        Assert.Contains("'model'", part.Message, StringComparison.Ordinal);
        var file = Assert.Throws<ArtifactException>(() => bundle.Part("model").OpenRead("models.json"));
        Assert.Contains("'model/model.json'", file.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Part_ReadFromManyThreads_GivesTheSameBytes()
    {
        using var bundle = Bundle.Open(new MemoryStream(await BundleExamples.BytesAsync()));
        var part = bundle.Part(BundleParts.Transform);
        var texts = new string[200];
        Parallel.For(0, texts.Length, i =>
        {
            using var reader = new StreamReader(part.OpenRead(part.Files[i % 2]));
            texts[i] = reader.ReadToEnd();
        });
        for (var i = 0; i < texts.Length; i++) Assert.Equal(i % 2 == 0 ? "Flash Cab\n" : "{\"type\":\"graph\"}", texts[i]);
    }

    [Fact]
    public async Task LoadModel_UnknownComponent_NamesTheType()
    {
        using var bundle = Bundle.Open(new MemoryStream(await BundleExamples.BytesAsync()));
        var error = Assert.Throws<ArtifactException>(() => bundle.LoadModel(new ComponentSet()));
        Assert.Equal(DiagnosticCodes.UnknownComponent, error.Code);
        Assert.Contains("'graph'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_ArtifactWithoutBundle_Throws() =>
        Assert.Equal(
            BundleDiagnostics.NotABundle,
            Assert.Throws<ArtifactException>(() => Bundle.Open(new MemoryArtifact(ArtifactKinds.Dataset).With("rows.arrow", ""))).Code);
}
