using System.Text;

namespace Mlops.Metadata.Tests;

public sealed class FileArtifactStoreTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("mlops-store-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task FindFile_OfAnArtifact_IsWhatTheManifestSaysAlsoWhenTheFileIsDamaged()
    {
        var folder = Directory.CreateTempSubdirectory("mlops-find").FullName;
        try
        {
            foreach (IArtifactStore store in new IArtifactStore[] { new FileArtifactStore(folder), new MemoryArtifactStore() })
            {
                var artifact = await store.PublishAsync("test", 1, (writer, _) =>
                {
                    using var file = writer.Create("one.txt");
                    file.Write("one"u8);
                    return Task.CompletedTask;
                });
                foreach (var path in Directory.GetFiles(folder, "one.txt", SearchOption.AllDirectories)) File.WriteAllText(path, "two");
                var reader = await store.OpenAsync(artifact);
                Assert.Equal(new SourceFile("one.txt", Digest.Of("one"), 3), reader.FindFile("one.txt"));
                Assert.Null(reader.FindFile("none.txt"));
            }

            Assert.Equal(Path.Combine(folder, "cache"), new FileArtifactStore(folder).CacheFolder);
            Assert.Null(((IArtifactStore)new MemoryArtifactStore()).CacheFolder);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Fact]
    public async Task OpenRead_OneByteFlippedInAnyFile_NamesTheFileAndBothDigests()
    {
        var artifact = await PublishAsync(new FileArtifactStore(root));
        foreach (var name in (string[])["a.txt", "folder/b.bin"])
        {
            var path = Path.Combine(DirectoryOf(artifact), name);
            var whole = await File.ReadAllBytesAsync(path);
            await FlipAsync(path);
            var reader = await new FileArtifactStore(root).OpenAsync(artifact);

            var error = Assert.Throws<ArtifactException>(() => reader.OpenRead(name));

            Assert.Equal(MetadataDiagnostics.FileDamaged, error.Code);
            Assert.Contains(name, error.Message);
            Assert.Contains(Digest.Of(whole).Hex, error.Message);
            Assert.Contains(Digest.Of(await File.ReadAllBytesAsync(path)).Hex, error.Message);
            await File.WriteAllBytesAsync(path, whole);
        }
    }

    [Fact]
    public async Task OpenAsync_OneByteFlippedInTheManifest_IsATypedError()
    {
        var artifact = await PublishAsync(new FileArtifactStore(root));
        await FlipAsync(Path.Combine(DirectoryOf(artifact), ArtifactManifest.FileName));

        var error = await Assert.ThrowsAsync<ArtifactException>(async () => await new FileArtifactStore(root).OpenAsync(artifact));

        Assert.Equal(MetadataDiagnostics.ManifestDamaged, error.Code);
        Assert.Contains(artifact.Digest.Hex, error.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task OpenRead_TornFile_TellsTheSizes(int bytes)
    {
        var artifact = await PublishAsync(new FileArtifactStore(root));
        await using (var file = new FileStream(Path.Combine(DirectoryOf(artifact), "a.txt"), FileMode.Open)) file.SetLength(bytes);
        var reader = await new FileArtifactStore(root).OpenAsync(artifact);

        Assert.Contains($"has {bytes} bytes", Assert.Throws<ArtifactException>(() => reader.OpenRead("a.txt")).Message);
    }

    [Fact]
    public async Task OpenRead_FileGone_IsATypedError()
    {
        var artifact = await PublishAsync(new FileArtifactStore(root));
        File.Delete(Path.Combine(DirectoryOf(artifact), "a.txt"));
        var reader = await new FileArtifactStore(root).OpenAsync(artifact);

        Assert.Equal(MetadataDiagnostics.FileDamaged, Assert.Throws<ArtifactException>(() => reader.FindRegion("a.txt")).Code);
    }

    [Fact]
    public async Task PublishAsync_DamagedArtifactThere_IsReplacedByAWholeOne()
    {
        var store = new FileArtifactStore(root);
        var artifact = await PublishAsync(store);
        await FlipAsync(Path.Combine(DirectoryOf(artifact), "a.txt"));

        Assert.Equal(artifact, await PublishAsync(store));

        var reader = await store.OpenAsync(artifact);
        foreach (var file in reader.Files) await reader.OpenRead(file).DisposeAsync();
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(root, "tmp")));
    }

    [Fact]
    public async Task PublishAsync_WriterThrows_LeavesNothing()
    {
        var store = new FileArtifactStore(root);

        await Assert.ThrowsAsync<IOException>(async () => await store.PublishAsync("test.kind", 1, (writer, _) =>
        {
            Write(writer, "a.txt", "half");
            throw new IOException("No space left on device");
        }));

        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(root, "tmp")));
        Assert.False(Directory.Exists(Path.Combine(root, "artifacts")));
    }

    [Fact]
    public async Task PublishAsync_FileLeftOpen_IsATypedError()
    {
        Stream? open = null;

        var error = await Assert.ThrowsAsync<ArtifactException>(async () => await new FileArtifactStore(root).PublishAsync("test.kind", 1, (writer, _) =>
        {
            open = writer.Create("a.txt");
            return Task.CompletedTask;
        }));

        Assert.Equal(MetadataDiagnostics.FileStillOpen, error.Code);
        open!.Dispose();
    }

    [Fact]
    public async Task PublishAsync_LeftoversOfADeadProcess_AreSweptAndThoseOfALivingOneStay()
    {
        var temporary = Directory.CreateDirectory(Path.Combine(root, "tmp")).FullName;
        Directory.CreateDirectory(Path.Combine(temporary, "dead"));
        await File.WriteAllTextAsync(Path.Combine(temporary, "dead", "half.txt"), "half");
        await File.WriteAllTextAsync(Path.Combine(temporary, "dead.lock"), "");
        Directory.CreateDirectory(Path.Combine(temporary, "living"));
        await using var held = new FileStream(Path.Combine(temporary, "living.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        await PublishAsync(new FileArtifactStore(root));

        Assert.False(Directory.Exists(Path.Combine(temporary, "dead")));
        Assert.False(File.Exists(Path.Combine(temporary, "dead.lock")));
        Assert.True(Directory.Exists(Path.Combine(temporary, "living")));
    }

    [Fact]
    public async Task PublishAsync_DirectoryThatCannotBeWritten_IsAStoreException()
    {
        // A file where a directory is needed refuses everybody, the administrator included.
        await File.WriteAllTextAsync(Path.Combine(root, "tmp"), "in the way");

        var error = await Assert.ThrowsAsync<StoreException>(() => PublishAsync(new FileArtifactStore(root)));

        Assert.Equal(MetadataDiagnostics.StoreNotWritable, error.Code);
        Assert.Contains(root, error.Message);
    }

    [Fact]
    public async Task PublishAsync_TwoStoresOnOneDirectory_BothSucceed()
    {
        var stores = new[] { new FileArtifactStore(root), new FileArtifactStore(root) };
        var work = Enumerable.Range(0, 40).Select(async i =>
        {
            await Task.Yield();
            return await PublishAsync(stores[i % 2]);
        });

        Assert.Single((await Task.WhenAll(work)).Distinct());
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(root, "tmp")));
    }

    [Fact]
    public async Task PublishAsync_MemoryStore_GivesTheSameNames()
    {
        Assert.Equal(await PublishAsync(new FileArtifactStore(root)), await PublishAsync(new MemoryArtifactStore()));
    }

    [Fact]
    public async Task Manifest_OnDisk_IsWhatTheFormatPageShows()
    {
        var artifact = await new FileArtifactStore(root).PublishAsync("test.kind", 2, (writer, _) =>
        {
            Write(writer, "a.txt", "one");
            return Task.CompletedTask;
        });

        var text = await File.ReadAllTextAsync(Path.Combine(DirectoryOf(artifact), ArtifactManifest.FileName));

        Assert.Equal(
            "{\n  \"manifest\": 1,\n  \"kind\": \"test.kind\",\n  \"formatVersion\": 2,\n  \"files\": [\n    {\n      \"name\": \"a.txt\",\n"
            + "      \"bytes\": 3,\n      \"sha256\": \"7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed\"\n    }\n  ]\n}\n",
            text);
    }

    private static async Task<ArtifactRef> PublishAsync(IArtifactStore store) => await store.PublishAsync("test.kind", 1, (writer, _) =>
    {
        Write(writer, "a.txt", "one");
        Write(writer, "folder/b.bin", new string('x', 200_000));
        return Task.CompletedTask;
    });

    private static void Write(IArtifactWriter writer, string name, string text)
    {
        using var stream = writer.Create(name);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private static async Task FlipAsync(string path)
    {
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);
    }

    private string DirectoryOf(ArtifactRef artifact) => Path.Combine(root, "artifacts", artifact.Kind, artifact.Digest.Hex[..2], artifact.Digest.Hex);
}
