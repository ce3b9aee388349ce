using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Data.Validation.Tests;

/// <summary>Presence and valency by level as TensorFlow Data Validation defines them, counted by hand.</summary>
public sealed class NestedProfileTests
{
    private static readonly ColumnType Ints = ColumnType.List(ColumnType.List(ColumnType.Int64));

    [Fact]
    public async Task ProfileAsync_ListsOfLists_HasPresenceAndValencyOfEachLevel()
    {
        // Six lists within the lists of three rows, one of them missing: 6 values at level 1, 5 that are there at level 2.
        object?[] rows = [L(L(1L, 2L), L(3L)), null, L(), L(null, L(), L(4L, null, 6L), L(7L))];
        foreach (var perPartition in new[] { 1, 2, 100 })
        {
            var column = await Data.ProfileColumn(Ints, rows, perPartition);
            Assert.Equal(2, column.Levels.Count);
            Assert.Equal((3L, 1L, new LengthStatistics(0, 4, 2, 6)), Plain(column.Levels[0]));
            Assert.Equal((5L, 1L, new LengthStatistics(0, 3, 7 / 5.0, 7)), Plain(column.Levels[1]));
            Assert.Equal((6L, 1L), (column.Leaf.Count, column.Leaf.Missing));
            Assert.Equal((1.0, 7.0, 23 / 6.0), (column.Leaf.Numbers!.Min!.Value, column.Leaf.Numbers.Max!.Value, column.Leaf.Numbers.Mean!.Value));
            Assert.Equal(3, column.Levels[0].Lengths.EqualMass.Total);
        }
    }

    [Fact]
    public async Task ProfileAsync_ValuesOfALevel_AreThoseThatAreThereAndMissingOnTheNext()
    {
        var column = await Data.ProfileColumn(
            ColumnType.List(ColumnType.List(ColumnType.List(ColumnType.String))), [L(L(L("a"), null), null), L(L()), null, L(L(L(), L("b", "b")))]);
        Assert.Equal(3, column.Levels.Count);
        for (var level = 1; level < column.Levels.Count; level++)
            Assert.Equal(column.Levels[level - 1].Lengths.Total - column.Levels[level].Count, column.Levels[level].Missing);
        Assert.Equal([new("b", 2), new("a", 1)], column.Leaf.Values!.Top);
    }

    [Fact]
    public async Task Levels_OfOtherColumns_AreOneForListsAndNoneForValues()
    {
        Assert.Empty((await Data.ProfileColumn(ColumnType.Int64, [1L])).Levels);
        Assert.Single((await Data.ProfileColumn(ColumnType.Vector(ColumnType.Float32, 1), [L(1f)])).Levels);
        var nothing = await Data.ProfileColumn(Ints, [null, null]);
        Assert.Equal([(0L, 2L, new LengthStatistics(0, 0, 0, 0)), (0L, 0L, new LengthStatistics(0, 0, 0, 0))], nothing.Levels.Select(Plain));
    }

    [Fact]
    public void Merge_AnySplitOfNestedListsAndBytes_GivesTheSameBytesAsOnePass() => Prop.ForAll<int, byte, byte>((seed, rows, cut) =>
    {
        var all = Rows(new Random(seed), rows % 50 + 1);
        var at = cut % (all.Count + 1);
        var whole = Collect(all);
        var parts = Collect(all[..at]);
        parts.Merge(Load(Save(Collect(all[at..]))));
        Assert.Equal(Save(whole), Save(parts));
        Assert.Equal(whole.ToStatistics().ToJson(), parts.ToStatistics().ToJson());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task ToJson_OfNestedListsAndBytes_ReadsBack()
    {
        var statistics = await new MemorySource(Schema, Rows(new Random(3), 40)).ProfileAsync();
        var text = statistics.ToJson();
        var back = DatasetStatisticsJson.Parse(text);
        Assert.Equal(text, back.ToJson());
        Assert.Equal(statistics["nested"].Levels.Select(Plain), back["nested"].Levels.Select(Plain));
    }

    private static readonly DataSchema Schema = new(
        new Field("nested", Ints), new Field("bytes", ColumnType.Bytes), new Field("blobs", ColumnType.List(ColumnType.List(ColumnType.Bytes))));

    private static (long, long, LengthStatistics) Plain(NestLevel level) =>
        (level.Count, level.Missing, level.Lengths with { EqualMass = Histogram.Empty });

    private static object L(params object?[] items) => items;

    private static List<object?[]> Rows(Random random, int count)
    {
        object? Maybe(Func<object?> value) => random.Next(5) == 0 ? null : value();
        object?[] Some(Func<object?> item) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => Maybe(item))];
        byte[] Bytes() => [.. Enumerable.Repeat((byte)random.Next(3), random.Next(4) == 0 ? 300 : random.Next(3))];
        return [.. Enumerable.Range(0, count).Select(_ => new[]
        {
            Maybe(() => Some(() => Some(() => (long)random.Next(9)))), Maybe(Bytes), Maybe(() => Some(() => Some(Bytes))),
        })];
    }

    private static DatasetProfile Collect(List<object?[]> rows) =>
        new MemorySource(Schema, rows, 7).CollectProfileAsync().AsTask().GetAwaiter().GetResult();

    private static byte[] Save(DatasetProfile profile)
    {
        using var stream = new MemoryStream();
        profile.Save(stream);
        return stream.ToArray();
    }

    private static DatasetProfile Load(byte[] bytes) => DatasetProfile.Load(new MemoryStream(bytes));
}
