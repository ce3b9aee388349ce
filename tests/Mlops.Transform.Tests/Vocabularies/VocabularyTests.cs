using System.Text;
using Mlops.Data;

namespace Mlops.Transform.Tests;

public sealed class VocabularyTests
{
    [Fact]
    public void Find_HundredThousandEntriesWithOnePrefix_FindsEachAndNoOther()
    {
        var vocabulary = Of(Enumerable.Range(0, 100_000).Select(i => $"a long prefix that all of the entries share {i}"));
        for (var i = 0; i < vocabulary.Count; i++) Assert.Equal(i, vocabulary.Find(vocabulary.BytesOf(i)));
        for (var i = 100_000; i < 110_000; i++)
            Assert.Equal(-1, vocabulary.Find(Encoding.UTF8.GetBytes($"a long prefix that all of the entries share {i}")));
    }

    [Fact]
    public void Find_EntriesThatStartInOneSlot_FindsEach()
    {
        // Eight entries make a table of 16 slots.
        var sameSlot = Enumerable.Range(0, 100_000).Select(i => $"c{i}")
            .Where(t => (StableHash.Of(Encoding.UTF8.GetBytes(t)) & 15) == 14).Take(9).ToList();
        var vocabulary = Of(sameSlot.Take(8));
        for (var i = 0; i < 8; i++) Assert.Equal(i, vocabulary.Find(vocabulary.BytesOf(i)));
        Assert.Equal(-1, vocabulary.Find(Encoding.UTF8.GetBytes(sameSlot[8])));
    }

    [Fact]
    public void Find_EmptyTextAndPrefixes_AreEntriesOfTheirOwn()
    {
        var vocabulary = Of(["ab", "", "a", "abc"]);
        Assert.Equal([1, 2, 0, 3, -1], new[] { "", "a", "ab", "abc", "b" }.Select(t => vocabulary.Find(Encoding.UTF8.GetBytes(t))));
        Assert.Equal(-1, Of(["a"]).Find([]));
        Assert.Equal(-1, Of([]).Find([]));
    }

    [Fact]
    public void Find_AnyText_AllocatesNothing()
    {
        var vocabulary = Of(Enumerable.Range(0, 1000).Select(i => $"entry {i}"));
        var texts = Enumerable.Range(0, 1000).Select(vocabulary.BytesOf).ToArray();
        var found = vocabulary.Find("entry 5"u8) + vocabulary.Find("nothing"u8);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) found += vocabulary.Find(texts[i]) + vocabulary.Find("nothing"u8);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(4 + 499_500 - 1000, found);
    }

    [Fact]
    public void Find_Integers_OnlyTheirDecimalTextCounts()
    {
        var integers = new IntegerVocabulary(Of(["x", "0", "-1", "9223372036854775807", "9223372036854775808", "1.0"]));
        Assert.Equal([1, 2, 3, -1], new[] { 0, -1, long.MaxValue, 1 }.Select(integers.Find));
    }

    [Fact]
    public void Create_SameTextTwice_IsAFormatError() => Assert.Throws<FormatException>(() => Of(["a", "b", "a"]));

    private static Vocabulary Of(IEnumerable<string> texts) => new([.. texts.Select(t => new ValueCount(Encoding.UTF8.GetBytes(t), 1))]);
}
