using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mlops.Data;

namespace Mlops.Transform.Tests;

public sealed class VocabularyBytesTests
{
    [Fact]
    public void WriteTo_ThreeCategories_HasTheseBytes()
    {
        // Fixtures/make_vocabulary.py: header, offsets, counts, table, texts. "bc" and "" both start in slot 1 of 8, "a" in slot 3.
        Assert.Equal(
            "4D4C4F5053564F43" + "01000000" + "04000000" + "03000000" + "08000000" + "0300000000000000"
            + "00000000" + "01000000" + "03000000" + "03000000"
            + "09000000" + "05000000" + "01000000"
            + "00000000" + "02853FBB" + "33DB46EF" + "F1C44ED2" + "00000000" + "00000000" + "00000000" + "00000000"
            + "616263",
            Convert.ToHexString(Bytes(Of(("a", 9), ("bc", 5), ("", 1)))));
    }

    [Fact]
    public void Of_AnyTexts_FindsWhatWasWritten() => Prop.ForAll<string[], string>((known, other) =>
    {
        string[] texts = [.. known.Select(t => t ?? "").Distinct(StringComparer.Ordinal).DistinctBy(t => Convert.ToHexString(Encoding.UTF8.GetBytes(t)))];
        var read = Read(Bytes(Of([.. texts.Select((t, i) => (t, (long)i))])));
        var bytes = Encoding.UTF8.GetBytes(other ?? "");
        return texts.Select((t, i) => read.Find(Encoding.UTF8.GetBytes(t)) == i && read.CountOf(i) == i).All(same => same)
            && read.Find(bytes) == Array.FindIndex(texts, t => Encoding.UTF8.GetBytes(t).AsSpan().SequenceEqual(bytes));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void CountOf_BeyondFourBillion_TakesEightBytes()
    {
        var small = Bytes(Of(("a", uint.MaxValue), ("b", 0)));
        var large = Bytes(Of(("a", uint.MaxValue + 1L), ("b", 0)));
        Assert.Equal(8, large.Length - small.Length);
        Assert.Equal((uint.MaxValue, 0), (Read(small).CountOf(0), Read(small).CountOf(1)));
        Assert.Equal((uint.MaxValue + 1L, 0), (Read(large).CountOf(0), Read(large).CountOf(1)));
        // A count cannot be negative.
        large[32 + 12 + 7] = 0x80;
        Assert.Contains("count 0", Assert.Throws<FormatException>(() => Read(large)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0x00, "start with")]
    [InlineData(8, 0x02, "version 2")]
    [InlineData(12, 0x05, "header says")]
    [InlineData(16, 0x04, "header says")]
    [InlineData(19, 0xFF, "header says")]
    [InlineData(20, 0x10, "header says")]
    [InlineData(24, 0x04, "header says")]
    [InlineData(31, 0x01, "header says")]
    [InlineData(32, 0x01, "offset 0")]
    [InlineData(36, 0x09, "offset 2")]
    public void Of_DamagedHeaderOrOffset_SaysWhat(int at, byte value, string expected)
    {
        var bytes = Bytes(Of(("a", 9), ("bc", 5), ("", 1)));
        bytes[at] = value;
        Assert.Contains(expected, Assert.Throws<FormatException>(() => Read(bytes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AnyByteChangedOrCut_IsRefusedOrFindsPlacesOnly()
    {
        var whole = Bytes(Of([.. Enumerable.Range(0, 50).Select(i => ($"category {i}", 100L - i))]));
        var random = new Random(1);
        var refused = 0;
        for (var i = 0; i < 5000; i++)
        {
            var changed = whole.ToArray();
            if (i % 10 == 0) changed = changed[..random.Next(changed.Length)];
            else changed[random.Next(changed.Length)] ^= (byte)(1 + random.Next(255));
            try
            {
                var read = Read(changed);
                for (var text = 0; text < 60; text++) Assert.InRange(read.Find(Encoding.UTF8.GetBytes($"category {text}")), -1, 49);
                Assert.Equal(50, Enumerable.Range(0, 50).Count(place => read.TextOf(place).Length >= 0));
            }
            catch (FormatException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 1500, 4900);
    }

    [Fact]
    public unsafe void Find_BytesOverwrittenAfterTheyWereChecked_IsAnErrorAndEnds()
    {
        var memory = AssetMemory.Copy(new MemoryStream(Bytes(Of(("a", 9), ("bc", 5), ("", 1)))));
        var vocabulary = Vocabulary.Of(memory);
        var table = new Span<byte>(memory.Start + 60, 32);
        table.Fill(0xFF);
        Assert.Throws<InvalidDataException>(() => vocabulary.Find("unknown"u8));
        new Span<byte>(memory.Start + 32, 16).Fill(0xFF);
        Assert.Throws<InvalidDataException>(() => vocabulary.TextOf(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => vocabulary.TextOf(3));
        GC.KeepAlive(memory);
    }

    [Fact]
    public void Find_WhileCollectionsRun_FindsEach()
    {
        // The memory of a vocabulary is not the collector's: it must live as long as the look-up runs.
        Parallel.For(0, 200, i =>
        {
            var texts = Enumerable.Range(0, 100).Select(t => ($"{i} {t}", 1L)).ToArray();
            Assert.Equal(99, Of(texts).Find(Encoding.UTF8.GetBytes($"{i} 99")));
            Assert.Equal($"{i} 7", Of(texts).TextOf(7));
            if (i % 20 == 0) GC.Collect();
        });
    }

    private static Vocabulary Of(params (string Text, long Count)[] entries) =>
        new([.. entries.Select(e => new ValueCount(Encoding.UTF8.GetBytes(e.Text), e.Count))]);

    private static byte[] Bytes(Vocabulary vocabulary)
    {
        using var stream = new MemoryStream();
        vocabulary.WriteTo(stream);
        return stream.ToArray();
    }

    private static Vocabulary Read(byte[] bytes) => Vocabulary.Of(AssetMemory.Copy(new MemoryStream(bytes)));
}
