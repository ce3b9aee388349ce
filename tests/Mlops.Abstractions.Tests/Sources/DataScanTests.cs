namespace Mlops.Abstractions.Tests.Sources;

public class DataScanTests
{
    private static ReadRequest With(int degree) => new() { DegreeOfParallelism = degree };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(16)]
    public async Task ReadAsync_AnyDegree_YieldsTheRowsInOrderAndGivesEverythingBack(int degree)
    {
        var source = new NumberSource(100);
        var seen = new List<long>();
        await foreach (var batch in source.ReadAsync(With(degree)))
        {
            using (batch) seen.AddRange(((PrimitiveData<long>)batch[0]).Values);
        }
        Assert.Equal(Enumerable.Range(0, 300).Select(i => (long)i), seen);
        AssertClean(source, 100);
        Assert.InRange(source.MostRunning, 1, degree);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(57)]
    public async Task AggregateAsync_AnyDegree_MergesInOrder(int partitions)
    {
        var expected = await Concatenate(new NumberSource(partitions), 1);
        foreach (var degree in new[] { 2, 3, 8, 32 })
        {
            var source = new NumberSource(partitions);
            Assert.Equal(expected, await Concatenate(source, degree));
            AssertClean(source, partitions);
        }
    }

    [Fact]
    public async Task ReadAsync_PartitionThatFails_ThrowsAfterTheBatchesBeforeItAndGivesEverythingBack()
    {
        var source = new NumberSource(100, failsAt: 20);
        var seen = 0;
        var error = await Assert.ThrowsAsync<DataException>(async () =>
        {
            await foreach (var batch in source.ReadAsync(With(4)))
            {
                batch.Dispose();
                seen++;
            }
        });
        Assert.Equal("MLOPS2102", error.Code);
        Assert.Equal(20, seen);
        AssertClean(source);
    }

    [Fact]
    public async Task ReadAsync_ReadingThatFails_Throws()
    {
        var source = new NumberSource(100, readFailsAt: 10);
        var error = await Assert.ThrowsAsync<DataException>(async () =>
        {
            await foreach (var batch in source.ReadAsync(With(4))) batch.Dispose();
        });
        Assert.Equal("MLOPS2101", error.Code);
        AssertClean(source, 10);
    }

    [Fact]
    public async Task AggregateAsync_AddThatFails_ThrowsAndGivesEverythingBack()
    {
        var source = new NumberSource(50);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await source.AggregateAsync(
            With(4), () => new List<long>(), (_, batch) => throw new InvalidOperationException(), (_, _) => { }));
        AssertClean(source);
    }

    [Fact]
    public async Task ReadAsync_EarlyBreak_GivesEverythingBack()
    {
        for (var stop = 0; stop < 30; stop++)
        {
            var source = new NumberSource(1000);
            var seen = 0;
            await foreach (var batch in source.ReadAsync(With(1 + stop % 8)))
            {
                batch.Dispose();
                if (seen++ == stop) break;
            }
            AssertClean(source);
            Assert.True(source.Opened < 1000, "The whole source was read.");
        }
    }

    [Fact]
    public async Task ReadAsync_Cancelled_StopsWithinABatchAndGivesEverythingBack()
    {
        for (var stop = 0; stop < 30; stop++)
        {
            var source = new NumberSource(1000);
            using var cancel = new CancellationTokenSource();
            var seen = 0;
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                await foreach (var batch in source.ReadAsync(With(1 + stop % 8), cancel.Token))
                {
                    batch.Dispose();
                    if (seen++ == stop) await cancel.CancelAsync();
                }
            });
            AssertClean(source);
            Assert.InRange(seen, stop + 1, stop + 1 + 2 * 8);
        }
    }

    [Fact]
    public async Task ReadAsync_CancelledBefore_ReadsNothing()
    {
        var source = new NumberSource(10);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var batch in source.ReadAsync(cancellationToken: new CancellationToken(true))) batch.Dispose();
        });
        AssertClean(source);
    }

    [Fact]
    public async Task MapAsync_Results_ComeInTheOrderOfTheSource()
    {
        var source = new NumberSource(3);
        var results = source.MapAsync(With(2), batch => { using (batch) return batch.RowCount; });
        var counts = new List<int>();
        await foreach (var count in results) counts.Add(count);
        Assert.Equal([3, 3, 3], counts);
    }

    private static async Task<List<long>> Concatenate(NumberSource source, int degree) => await source.AggregateAsync(
        With(degree),
        () => new List<long>(),
        (list, batch) => list.AddRange(((PrimitiveData<long>)batch[0]).Values),
        (into, later) => into.AddRange(later));

    private static void AssertClean(NumberSource source, int? opened = null)
    {
        if (opened is { } count) Assert.Equal(count, source.Opened);
        Assert.Equal(source.Opened, source.Closed);
        Assert.Equal(0, source.LiveBatches);
    }
}
