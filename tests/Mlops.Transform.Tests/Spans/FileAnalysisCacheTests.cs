namespace Mlops.Transform.Tests;

public sealed class FileAnalysisCacheTests
{
    private static readonly DataSchema Schema = RandomTable.Create(1, 1).Schema;

    private static readonly TransformEstimator Small = new TransformBuilder()
        .Standardize(Schema.Number("fare")).OneHot(Schema.Text("company"), maxSize: 20).Build();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task FitAsync_DamagedEntry_IsComputedAgainAndReplaced(int seed)
    {
        using var folder = new SpanFolder();
        var day = await folder.DayAsync(1);
        var expected = MemoryArtifact.Of((await Small.FitAsync([day], folder.Cache)).Transform).Text;
        var entry = folder.Entries.Single();
        var whole = await File.ReadAllBytesAsync(entry, TestContext.Current.CancellationToken);
        var random = new Random(seed);
        for (var i = 0; i < 60; i++)
        {
            File.WriteAllBytes(entry, Damage(whole, random));
            var fit = await Small.FitAsync([day], folder.Cache);
            Assert.Equal(SpanOrigin.Damaged, fit.Readings[0].Origin);
            Assert.Equal(expected, MemoryArtifact.Of(fit.Transform).Text);
            Assert.Equal(whole, File.ReadAllBytes(entry));
        }
    }

    [Fact]
    public async Task FitAsync_EntryOfAnotherKey_IsNotTrusted()
    {
        using var folder = new SpanFolder();
        var days = await folder.DaysAsync(1, 2);
        await Small.FitAsync(days[..1], folder.Cache);
        var first = folder.Entries.Single();
        await Small.FitAsync(days[1..], folder.Cache);
        var second = folder.Entries.Single(e => e != first);
        File.Copy(first, second, overwrite: true);
        Assert.Equal(SpanOrigin.Damaged, (await Small.FitAsync(days[1..], folder.Cache)).Readings[0].Origin);
    }

    [Fact]
    public async Task StoreAsync_WriterFails_LeavesNothing()
    {
        using var folder = new SpanFolder();
        var key = Digest.Of("key");
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await folder.Cache.StoreAsync(key, stream => { stream.WriteByte(1); throw new InvalidOperationException(); }));
        Assert.Empty(folder.Entries);
        Assert.Null(await folder.Cache.OpenAsync(key));
    }

    [Fact]
    public async Task FitAsync_FolderThatIsAFile_IsMlops4041()
    {
        using var folder = new SpanFolder();
        var day = await folder.DayAsync(1);
        File.WriteAllText(folder.CacheFolder, "");
        var error = await Assert.ThrowsAsync<StoreException>(async () => await Small.FitAsync([day], folder.Cache));
        Assert.Equal(TransformDiagnostics.CacheNotAccessible, error.Code);
    }

    [Fact]
    public async Task RemoveUnused_EntriesThatNobodyAskedFor_AreGoneAndOthersStay()
    {
        using var folder = new SpanFolder();
        var clock = new DayClock();
        var cache = new FileAnalysisCache(folder.CacheFolder, clock);
        var (used, unused) = (Digest.Of("used"), Digest.Of("unused"));
        await cache.StoreAsync(used, stream => stream.WriteByte(1), TestContext.Current.CancellationToken);
        await cache.StoreAsync(unused, stream => stream.WriteByte(2), TestContext.Current.CancellationToken);
        clock.Day = 20;
        await (await cache.OpenAsync(used, TestContext.Current.CancellationToken))!.DisposeAsync();
        clock.Day = 40;
        Assert.Equal(1, cache.RemoveUnused(TimeSpan.FromDays(30)));
        Assert.Equal(used.Hex, Path.GetFileNameWithoutExtension(Assert.Single(folder.Entries)));
        Assert.Equal(0, new FileAnalysisCache(Path.Combine(folder.CacheFolder, "none")).RemoveUnused(TimeSpan.Zero));
    }

    private sealed class DayClock : TimeProvider
    {
        public int Day { get; set; }

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(Day);
    }

    private static byte[] Damage(byte[] whole, Random random)
    {
        var at = random.Next(whole.Length);
        byte[] changed = random.Next(3) switch
        {
            0 => whole[..at],
            1 => [.. whole, 0],
            _ => [.. whole],
        };
        if (changed.Length == whole.Length) changed[at] ^= (byte)random.Next(1, 256);
        return changed;
    }
}
