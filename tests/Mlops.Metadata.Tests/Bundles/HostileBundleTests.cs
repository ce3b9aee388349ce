using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Mlops.Metadata.Tests;

public sealed class HostileBundleTests
{
    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("model/../../evil")]
    [InlineData("model\\evil")]
    [InlineData("C:evil")]
    [InlineData("model//evil")]
    [InlineData("model/")]
    public async Task Open_NameThatLeavesItsFolder_IsRefused(string name)
    {
        var error = Refused(BundleExamples.Zip([.. await BundleExamples.EntriesAsync(), (name, [1])]));
        Assert.Equal(BundleDiagnostics.EntryNotAllowed, error.Code);
        Assert.Contains("its name", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_DoubledEntry_IsRefused()
    {
        var entries = await BundleExamples.EntriesAsync();
        var error = Refused(BundleExamples.Zip([.. entries, entries.Single(e => e.Name == "model/model.json")]));
        Assert.Contains("twice", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_UnlistedEntry_IsRefused()
    {
        var error = Refused(BundleExamples.Zip([.. await BundleExamples.EntriesAsync(), ("model/extra.bin", [1])]));
        Assert.Contains("does not list", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_CompressedEntry_IsRefused()
    {
        var bomb = new byte[1 << 20];
        var error = Refused(BundleExamples.Zip([.. await BundleExamples.EntriesAsync(), ("bomb.bin", bomb)], CompressionLevel.Optimal));
        Assert.Equal(BundleDiagnostics.EntryNotAllowed, error.Code);
        Assert.Contains("compressed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_HugeDeclaredSize_IsRefusedWithoutAllocating()
    {
        var bytes = await BundleExamples.BytesAsync();
        var line = bytes.AsSpan().IndexOf("PK\x01\x02"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(line + 20), 0x7FFFFFF0);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(line + 24), 0x7FFFFFF0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = Refused(bytes);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 10_000_000);
        Assert.Equal(BundleDiagnostics.EntryNotAllowed, error.Code);
    }

    [Fact]
    public async Task Open_MissingManifest_IsRefused()
    {
        var error = Refused(BundleExamples.Zip((await BundleExamples.EntriesAsync()).Where(e => e.Name != "manifest.json")));
        Assert.Equal(BundleDiagnostics.NotABundle, error.Code);
        Assert.Contains("no manifest", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", BundleDiagnostics.InvalidManifest)]
    [InlineData("[]", BundleDiagnostics.InvalidManifest)]
    [InlineData("null", BundleDiagnostics.InvalidManifest)]
    [InlineData("{\"kind\":\"mlops.model\",\"formatVersion\":1}", BundleDiagnostics.InvalidManifest)]
    [InlineData("{\"kind\":\"mlops.bundle\",\"formatVersion\":2}", DiagnosticCodes.NewerFormat)]
    [InlineData("{\"kind\":\"mlops.bundle\",\"formatVersion\":0,\"model\":\"m\",\"parts\":[],\"entries\":[]}", BundleDiagnostics.InvalidManifest)]
    [InlineData("{\"kind\":\"mlops.bundle\",\"formatVersion\":1,\"model\":null,\"parts\":[],\"entries\":[]}", BundleDiagnostics.InvalidManifest)]
    public async Task Open_BadManifest_IsRefused(string manifest, string code)
    {
        var entries = (await BundleExamples.EntriesAsync()).Where(e => e.Name != "manifest.json");
        Assert.Equal(code, Refused(BundleExamples.Zip([.. entries, ("manifest.json", BundleExamples.Utf8(manifest))])).Code);
    }

    [Fact]
    public async Task OpenRead_ChangedEntry_NamesEntryExpectedAndActual()
    {
        var entries = (await BundleExamples.EntriesAsync())
            .Select(e => e.Name == "model/model.json" ? (e.Name, BundleExamples.Utf8("{\"type\":\"linear!\"}"[..17])) : e);
        using var bundle = Bundle.Open(new MemoryStream(BundleExamples.Zip(entries)));
        var error = Assert.Throws<ArtifactException>(() => bundle.Part("model").OpenRead("model.json"));
        Assert.Equal(BundleDiagnostics.EntryDamaged, error.Code);
        Assert.Contains("'model/model.json'", error.Message, StringComparison.Ordinal);
        Assert.Contains("SHA-256 " + Digest.Of("{\"type\":\"linear\"}"), error.Problem.Expected, StringComparison.Ordinal);
        Assert.Throws<ArtifactException>(() => bundle.Verify());
    }

    [Fact]
    public async Task OpenRead_LongerEntry_NamesBothSizes()
    {
        var entries = (await BundleExamples.EntriesAsync()).Select(e => e.Name == "card.md" ? (e.Name, new byte[7]) : e);
        using var bundle = Bundle.Open(new MemoryStream(BundleExamples.Zip(entries)));
        Assert.Contains("7 bytes", Assert.Throws<ArtifactException>(bundle.ReadCard).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_TornAnywhere_ThrowsATypedError()
    {
        var bytes = await BundleExamples.BytesAsync();
        for (var length = 0; length < bytes.Length; length++) Refused(bytes[..length]);
    }

    [Fact]
    public async Task Open_FlippedBytes_GiveTypedErrorsOrTheSameContent()
    {
        var good = await BundleExamples.BytesAsync();
        var random = new Random(7);
        for (var round = 0; round < 3000; round++)
        {
            var bytes = (byte[])good.Clone();
            for (var flips = random.Next(1, 4); flips > 0; flips--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Try(bytes);
        }
    }

    [Fact]
    public void Open_RandomBytes_GivesTypedErrors()
    {
        var random = new Random(11);
        for (var round = 0; round < 500; round++)
        {
            var bytes = new byte[random.Next(2000)];
            random.NextBytes(bytes);
            Refused(bytes);
        }
    }

    [Fact]
    public void Open_RandomEndOfDirectory_GivesTypedErrors()
    {
        var random = new Random(13);
        for (var round = 0; round < 500; round++)
        {
            var bytes = new byte[random.Next(60, 400)];
            random.NextBytes(bytes);
            Encoding.ASCII.GetBytes("PK\x05\x06", bytes.AsSpan(bytes.Length - 22));
            bytes[^1] = bytes[^2] = 0;
            Refused(bytes);
        }
    }

    private static ArtifactException Refused(byte[] bytes) =>
        Assert.Throws<ArtifactException>(() => Bundle.Open(new MemoryStream(bytes)).Dispose());

    private static void Try(byte[] bytes)
    {
        try
        {
            using var bundle = Bundle.Open(new MemoryStream(bytes));
            bundle.Verify();
            using var text = new StreamReader(bundle.Part("model").OpenRead("model.json"));
            Assert.Equal("{\"type\":\"linear\"}", text.ReadToEnd());
        }
        catch (ArtifactException e)
        {
            Assert.StartsWith("MLOPS7", e.Code, StringComparison.Ordinal);
        }
    }
}
