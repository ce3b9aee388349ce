using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Data.Tests;

public sealed class ValueCountsTests
{
    [Fact]
    public void Top_SomeTexts_OrdersByCountThenBytes()
    {
        var counts = Counted(["b", "a", "c", "a", "é", "z", "z", "a", ""]);
        Assert.Equal(["a: 3", "z: 2", ": 1"], counts.Top(3).Select(v => v.ToString()));
        Assert.Equal(["a", "z", "", "b", "c", "é"], counts.Top(int.MaxValue).Select(v => v.Text));
        Assert.Empty(counts.Top(0));
        Assert.Equal((6, 9, true), (counts.Distinct, counts.Total, counts.IsExact));
        Assert.Equal((3, 0), (counts.CountOf("a"u8), counts.CountOf("missing"u8)));
    }

    [Fact]
    public void Add_AnyTexts_AgreesWithGrouping() => Prop.ForAll<NonNull<string>[]>(texts =>
    {
        var values = texts.Select(t => t.Get).Select(Wellformed).ToArray();
        var expected = values.GroupBy(v => v, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (long)g.Count());
        var counts = Counted(values);
        return counts.Distinct == expected.Count && counts.Top(int.MaxValue).All(v => expected[v.Text] == v.Count);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Merge_AnyPieces_EqualsOnePass() => Prop.ForAll<byte[], byte>((bytes, cut) =>
    {
        var values = bytes.Select(b => "v" + b % 20).ToArray();
        var split = values.Length == 0 ? 0 : cut % values.Length;
        var merged = Counted(values[..split]);
        merged.Merge(Counted(values[split..]));
        return merged.Top(100).SequenceEqual(Counted(values).Top(100)) && merged.Total == values.Length;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void AddColumn_PlainAndDictionary_CountTheSame()
    {
        using var builder = Texts("x", null, "y", "x", "x", null, "z");
        var plain = (StringData)builder[0];
        var dictionary = new StringData((int[])[0, 1, 2, 3], "xyzunused"u8[..3].ToArray());
        var coded = new StringData((int[])[0, 99, 1, 0, 0, 99, 2], dictionary, plain.Validity);
        foreach (var column in new[] { plain, coded })
        {
            var counts = new ValueCounts();
            counts.AddColumn(column);
            Assert.Equal(["x: 3", "y: 1", "z: 1"], counts.Top(9).Select(v => v.ToString()));
            var sliced = new ValueCounts();
            sliced.AddColumn((StringData)column.Slice(2, 2));
            Assert.Equal(["x: 1", "y: 1"], sliced.Top(9).Select(v => v.ToString()));
        }
    }

    [Fact]
    public void Add_MoreDistinctThanKept_KeepsHeavyHittersWithinTheError()
    {
        var counts = new ValueCounts(maxDistinct: 100);
        var exact = new ValueCounts();
        for (var i = 0; i < 50_000; i++)
        {
            var text = Encoding.UTF8.GetBytes(i % 3 == 0 ? "often" : i % 5 == 0 ? "sometimes" : "rare" + i);
            counts.Add(text);
            exact.Add(text);
        }
        Assert.False(counts.IsExact);
        Assert.Equal(exact.Total, counts.Total);
        Assert.Equal(["often", "sometimes"], counts.Top(2).Select(v => v.Text));
        foreach (var value in counts.Top(2))
            Assert.InRange(exact.CountOf(value.Utf8.Span) - value.Count, 0, counts.CountError);
        Assert.InRange(counts.CountError, 1, counts.Total / 50);
        Assert.InRange(counts.Distinct / (double)exact.Distinct, 0.97, 1.03);
    }

    [Fact]
    public void Merge_BeyondTheBound_StaysWithinTheError()
    {
        var total = new ValueCounts(maxDistinct: 64);
        var exact = new ValueCounts();
        for (var piece = 0; piece < 40; piece++)
        {
            var part = new ValueCounts(maxDistinct: 64);
            for (var i = 0; i < 500; i++)
            {
                var text = Encoding.UTF8.GetBytes(i % 4 == 0 ? "often" : $"{piece}-{i}");
                part.Add(text);
                exact.Add(text);
            }
            total.Merge(part);
        }
        Assert.Equal(exact.Total, total.Total);
        Assert.Equal("often", total.Top(1)[0].Text);
        Assert.InRange(exact.CountOf("often"u8) - total.CountOf("often"u8), 0, total.CountError);
        Assert.InRange(total.Distinct / (double)exact.Distinct, 0.97, 1.03);
    }

    [Fact]
    public void Add_TextLongerThanTheArena_IsCountedButNotKept()
    {
        var counts = new ValueCounts(maxBytes: 64);
        counts.Add(new byte[1000]);
        counts.Add("short"u8);
        Assert.Equal((2, 2, false, 1), (counts.Total, counts.Distinct, counts.IsExact, counts.CountError));
        for (var i = 0; i < 1000; i++) counts.Add(Encoding.UTF8.GetBytes($"text number {i}"));
        Assert.Equal(1002, counts.Total);
        Assert.InRange(counts.Distinct, 970, 1035);
    }

    [Fact]
    public void Add_KnownTexts_AllocatesNothing()
    {
        var counts = new ValueCounts();
        counts.Add("cash"u8);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) counts.Add("cash"u8);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static ValueCounts Counted(string[] values)
    {
        var counts = new ValueCounts();
        foreach (var value in values) counts.Add(Encoding.UTF8.GetBytes(value));
        return counts;
    }

    private static string Wellformed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static DataBatch Texts(params string?[] values)
    {
        var builder = new BatchBuilder(new DataSchema(new Field("text", ColumnType.String)));
        foreach (var value in values) builder.Text(0).Append(value);
        return builder.Build();
    }
}
