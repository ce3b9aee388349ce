using System.Text;

namespace Mlops.Metadata.Tests;

public sealed class BundleRegionTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(path);

    [Fact]
    public async Task FindRegion_LooseFile_IsWhereTheEntryLies()
    {
        await File.WriteAllBytesAsync(path, await BundleExamples.BytesAsync(), TestContext.Current.CancellationToken);
        using var bundle = Bundle.Open(path);
        var part = bundle.Part(BundleParts.Transform);
        foreach (var name in part.Files)
        {
            var region = part.FindRegion(name)!.Value;
            Assert.Equal(path, region.Path);
            using var expected = new MemoryStream();
            await part.OpenRead(name).CopyToAsync(expected, TestContext.Current.CancellationToken);
            Assert.Equal(expected.ToArray(), Bytes(region));
        }
    }

    [Fact]
    public async Task FindRegion_WrittenByAnotherZipWriter_IsWhereTheEntryLies()
    {
        // Another writer may put extra fields and comments around the bytes.
        await File.WriteAllBytesAsync(path, BundleExamples.Zip(await BundleExamples.EntriesAsync()), TestContext.Current.CancellationToken);
        using var bundle = Bundle.Open(path);
        Assert.Equal("Flash Cab\n", Encoding.UTF8.GetString(Bytes(bundle.Part(BundleParts.Transform).FindRegion("assets/company.txt")!.Value)));
    }

    [Fact]
    public async Task Map_BundleReplacedByARename_StillHasTheVerifiedBytes()
    {
        if (OperatingSystem.IsWindows()) return; // A file that is open cannot be renamed over there.
        await File.WriteAllBytesAsync(path, await BundleExamples.BytesAsync(), TestContext.Current.CancellationToken);
        using var bundle = Bundle.Open(path);
        var region = bundle.Part(BundleParts.Transform).FindRegion("assets/company.txt")!.Value;
        await File.WriteAllBytesAsync(path + ".new", new byte[100_000], TestContext.Current.CancellationToken);
        File.Move(path + ".new", path, overwrite: true);
        Assert.Equal("Flash Cab\n", Mapped(region));
    }

    [Fact]
    public async Task Map_StreamThatNobodyElseMayOpen_IsMappedAllTheSame()
    {
        await File.WriteAllBytesAsync(path, await BundleExamples.BytesAsync(), TestContext.Current.CancellationToken);
        using var bundle = Bundle.Open(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None));
        Assert.Equal("Flash Cab\n", Mapped(bundle.Part(BundleParts.Transform).FindRegion("assets/company.txt")!.Value));
    }

    [Fact]
    public async Task Map_FileThatBecameShorter_IsAnInputError()
    {
        await File.WriteAllBytesAsync(path, new byte[10], TestContext.Current.CancellationToken);
        Assert.Throws<EndOfStreamException>(() => new FileRegion(path, 5, 6).Map());
        Assert.Throws<FileNotFoundException>(() => new FileRegion(path + ".gone", 0, 1).Map());
        using var view = new FileRegion(path, 5, 5).Map();
        Assert.Equal(0, view.ReadByte(4));
    }

    [Fact]
    public async Task FindRegion_InMemory_IsNone()
    {
        using var bundle = Bundle.Open(new MemoryStream(await BundleExamples.BytesAsync()));
        Assert.Null(bundle.Part(BundleParts.Transform).FindRegion("assets/company.txt"));
    }

    [Fact]
    public async Task FindRegion_UnknownFile_SaysSo()
    {
        await File.WriteAllBytesAsync(path, await BundleExamples.BytesAsync(), TestContext.Current.CancellationToken);
        using var bundle = Bundle.Open(path);
        var error = Assert.Throws<ArtifactException>(() => bundle.Part(BundleParts.Transform).FindRegion("assets/companies.txt"));
        Assert.Equal(BundleDiagnostics.PartNotFound, error.Code);
    }

    [Fact]
    public async Task FindRegion_AnyByteOfTheFileChanged_IsRefusedOrTheSameBytes()
    {
        var whole = await BundleExamples.BytesAsync();
        var random = new Random(5);
        var refused = 0;
        for (var i = 0; i < 600; i++)
        {
            var changed = whole.ToArray();
            changed[random.Next(changed.Length)] ^= (byte)(1 + random.Next(255));
            await File.WriteAllBytesAsync(path, changed, TestContext.Current.CancellationToken);
            try
            {
                using var bundle = Bundle.Open(path);
                if (bundle.Part(BundleParts.Transform).FindRegion("assets/company.txt") is { } region)
                    Assert.Equal("Flash Cab\n", Encoding.UTF8.GetString(Bytes(region)));
            }
            catch (ArtifactException)
            {
                refused++;
            }
        }
        Assert.InRange(refused, 100, 590);
    }

    private static string Mapped(FileRegion region)
    {
        using var view = region.Map();
        var bytes = new byte[region.Length];
        view.ReadArray(0, bytes, 0, bytes.Length);
        return Encoding.UTF8.GetString(bytes);
    }

    private static byte[] Bytes(FileRegion region) =>
        File.ReadAllBytes(region.Path).AsSpan((int)region.Offset, (int)region.Length).ToArray();
}
