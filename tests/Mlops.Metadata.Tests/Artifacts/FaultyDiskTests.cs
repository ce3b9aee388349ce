namespace Mlops.Metadata.Tests;

public sealed class FaultyDiskTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("mlops-faulty-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task PublishAsync_DiskFailsAtAnyOperation_LeavesNothingAndTellsIt()
    {
        var expected = await PublishAsync(new MemoryArtifactStore());
        var failures = 0;
        for (var failing = 1; ; failing++)
        {
            var operations = 0;
            var store = new FileArtifactStore(root, path => new FaultyFile(path, () =>
            {
                if (++operations == failing) throw new IOException("No space left on device");
            }));
            try
            {
                Assert.Equal(expected, await PublishAsync(store));
                break;
            }
            catch (StoreException e)
            {
                failures++;
                Assert.Equal(MetadataDiagnostics.StoreNotWritable, e.Code);
                Assert.Contains("No space left on device", e.Message);
                Assert.False(await new FileArtifactStore(root).ContainsAsync(expected));
                Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(root, "tmp")));
                Assert.False(Directory.Exists(Path.Combine(root, "artifacts")));
            }
        }

        // Three writes and a flush of each of two files, a write and a flush of the manifest.
        Assert.Equal(10, failures);
        var reader = await new FileArtifactStore(root).OpenAsync(expected);
        Assert.All(reader.Files, f => reader.OpenRead(f).Dispose());
    }

    [Fact]
    public async Task PublishAsync_FiftyMegabytes_AreStreamedWithBoundedMemory()
    {
        const int part = 64 * 1024;
        const int parts = 800;
        var store = new FileArtifactStore(root);
        var buffer = new byte[part];
        var before = GC.GetAllocatedBytesForCurrentThread();

        // Nothing here waits, so that all of it happens, and is counted, on this thread.
        var artifact = await store.PublishAsync("test.large", 1, (writer, _) =>
        {
            using var stream = writer.Create("large.bin");
            for (var i = 0; i < parts; i++)
            {
                buffer[0] = (byte)i;
                stream.Write(buffer);
            }
            return Task.CompletedTask;
        });
        var reader = await store.OpenAsync(artifact);
        using var opened = reader.OpenRead("large.bin");
        long read = 0;
        while (opened.Read(buffer) is > 0 and var count) read += count;

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal((long)part * parts, read);
        Assert.True(allocated < 2_000_000, $"{allocated} bytes were allocated for a file of {read} bytes");
    }

    private static async Task<ArtifactRef> PublishAsync(IArtifactStore store) => await store.PublishAsync("test.kind", 1, (writer, _) =>
    {
        foreach (var name in (string[])["a.bin", "folder/b.bin"])
        {
            using var stream = writer.Create(name);
            for (var i = 0; i < 3; i++) stream.Write(new byte[1000]);
        }
        return Task.CompletedTask;
    });
}
