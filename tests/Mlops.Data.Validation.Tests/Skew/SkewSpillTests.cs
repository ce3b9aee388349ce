using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Data.Validation.Tests;

public sealed class SkewSpillTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("skew").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public void Compare_SpillingOrNotAtAnyNumberOfThreads_WritesTheSameBytes() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var (training, serving) = (Random(random, 1500), Random(random, 1500));
            var inMemory = Json(training, serving, new SkewOptions { MaxSamples = 7 });
            foreach (var degree in new[] { 1, 2, 8 })
            {
                var options = new SkewOptions { MaxSamples = 7, MaxMemoryBytes = 1 << 16, TemporaryFolder = folder, DegreeOfParallelism = degree };
                var spilled = Json(training, serving, options);
                if (spilled != inMemory) return false;
            }
            return Directory.GetFileSystemEntries(folder).Length == 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));

    [Fact]
    public async Task Compare_FarBeyondItsMemory_DividesPartsAgain()
    {
        var files = new MemoryFiles();
        var text = new string('x', 300);
        object?[][] rows = [.. Enumerable.Range(0, 30_000).Select(i => new object?[] { i.ToString(), (double)i, text })];
        object?[][] changed = [.. rows.Reverse().Select((r, i) => i % 1000 == 0 ? [r[0], -1.0, text] : r)];
        var report = await SkewDetector.CompareAsync(
            SkewData.Table(rows), SkewData.Table(changed), ["id"], new SkewOptions { MaxMemoryBytes = 1 << 16 }, files,
            TestContext.Current.CancellationToken);
        Assert.Equal((30_000L, 30L, 0L), (report.Pairs, report.Columns[0].Mismatches, report.Columns[1].Skewed));
        Assert.Equal((0L, 0L), (report.TrainingOnly.Count, report.ServingOnly.Count));
        Assert.True(files.Opened > 2 * 64, $"{files.Opened} files are those of the first division");
        Assert.Equal(0, files.Open);
        Assert.True(files.MostOpen <= 4 * 64, $"{files.MostOpen} files were open at once");
    }

    [Fact]
    public async Task Compare_OneKeyInAllRows_EndsAndCountsDuplicates()
    {
        object?[][] rows = [.. Enumerable.Range(0, 5000).Select(i => new object?[] { "same", (double)i, "some text of a row" })];
        var report = await SkewData.Compare(
            SkewData.Table(rows), SkewData.Table(rows), new SkewOptions { MaxMemoryBytes = 1 << 16, TemporaryFolder = folder });
        Assert.Equal((1L, 4999L, 4999L), (report.Pairs, report.TrainingDuplicates.Count, report.ServingDuplicates.Count));
        Assert.Equal([2L, 3L, 4L, 5L, 6L], report.ServingDuplicates.Samples.Select(s => s.Row));
    }

    [Fact]
    public async Task Compare_ARowLargerThanTheBound_IsCompared()
    {
        var large = new string('y', 200_000);
        var report = await SkewData.Compare(
            SkewData.Table(["a", 1.0, large]), SkewData.Table(["a", 1.0, large + "z"]),
            new SkewOptions { MaxMemoryBytes = 1 << 16, TemporaryFolder = folder });
        Assert.Equal((1L, 1L), (report.Columns[0].Matches, report.Columns[1].Mismatches));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Compare_WithoutAFolderForTheRest_IsATypedError(bool isFile)
    {
        var place = Path.Combine(folder, "not-there");
        if (isFile) await File.WriteAllTextAsync(place, "", TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<DataException>(() => CompareLarge(place));
        Assert.Equal(ValidationDiagnostics.TemporaryFile, error.Code);
        Assert.Contains(place, error.Message, StringComparison.Ordinal);
        Assert.Contains("SkewOptions.TemporaryFolder", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, int.MaxValue)]
    [InlineData(60_000, int.MaxValue)]
    [InlineData(int.MaxValue, 0)]
    [InlineData(int.MaxValue, 5_000)]
    public async Task Compare_ADiskThatFails_IsATypedErrorAndClosesEveryFile(int writable, int readable)
    {
        var files = new MemoryFiles { Writable = writable, Readable = readable };
        object?[][] rows = [.. Enumerable.Range(0, 3000).Select(i => new object?[] { i.ToString(), 1.0, "some text of a row" })];
        var error = await Assert.ThrowsAsync<DataException>(async () => await SkewDetector.CompareAsync(
            SkewData.Table(rows), SkewData.Table(rows), ["id"], new SkewOptions { MaxMemoryBytes = 1 << 16 }, files,
            TestContext.Current.CancellationToken));
        Assert.Equal(ValidationDiagnostics.TemporaryFile, error.Code);
        Assert.IsAssignableFrom<IOException>(error.InnerException);
        Assert.True(files.Opened > 0);
        Assert.Equal(0, files.Open);
    }

    [Fact]
    public async Task Compare_CancelledWhileItReads_LeavesNoFile()
    {
        using var cancel = new CancellationTokenSource();
        var files = new MemoryFiles { WhenOpened = cancel.Cancel };
        object?[][] rows = [.. Enumerable.Range(0, 3000).Select(i => new object?[] { i.ToString(), 1.0, "some text of a row" })];
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await SkewDetector.CompareAsync(
            SkewData.Table(rows), SkewData.Table(rows), ["id"], new SkewOptions { MaxMemoryBytes = 1 << 16 }, files, cancel.Token));
        Assert.True(files.Opened > 0);
        Assert.Equal(0, files.Open);
    }

    [Fact]
    public void TemporaryFiles_WhileTheyAreOpen_HaveNoNameWhereTheSystemCan()
    {
        using (var stream = new TemporaryFiles(folder).Open())
        {
            stream.WriteByte(7);
            Assert.Equal(OperatingSystem.IsWindows() ? 1 : 0, Directory.GetFiles(folder).Length);
            stream.Position = 0;
            Assert.Equal(7, stream.ReadByte());
        }
        Assert.Empty(Directory.GetFiles(folder));
    }

    private static Task<SkewReport> CompareLarge(string place)
    {
        object?[][] rows = [.. Enumerable.Range(0, 3000).Select(i => new object?[] { i.ToString(), 1.0, "some text of a row" })];
        return SkewData.Compare(
            SkewData.Table(rows), SkewData.Table(rows), new SkewOptions { MaxMemoryBytes = 1 << 16, TemporaryFolder = place });
    }

    private static string Json(MemorySource training, MemorySource serving, SkewOptions options) =>
        SkewData.Json(SkewData.Compare(training, serving, options).GetAwaiter().GetResult());

    private static MemorySource Random(Random random, int rows) => SkewData.Table(
    [
        .. Enumerable.Range(0, rows).Select(_ => new object?[]
        {
            random.Next(50) == 0 ? null : $"k{random.Next(rows)}",
            random.Next(20) == 0 ? null : random.Next(2) == 0 ? double.NaN : random.Next(3),
            random.Next(20) == 0 ? null : new string('t', random.Next(60)),
        }),
    ]);
}
