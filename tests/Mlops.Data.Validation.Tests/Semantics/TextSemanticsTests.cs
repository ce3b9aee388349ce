using System.Globalization;
using System.Text;
using Mlops.Data;

namespace Mlops.Data.Validation.Tests.Semantics;

public sealed class TextSemanticsTests
{
    [Fact]
    public void Find_FewerValuesThanTheLeast_IsNull()
    {
        Assert.Null(Find(Repeat(i => $"a{i}@example.org", 99)));
        Assert.Equal(SemanticKind.Email, Find(Repeat(i => $"a{i}@example.org", 100))!.Kind);
    }

    [Fact]
    public void Find_ShareAtTheLimit_CountsAndNamesTheRest()
    {
        var found = Find([.. Repeat(i => $"a{i}@example.org", 80), .. Repeat(i => $"http://example.org/{i}", 15), .. Repeat(_ => "?", 5)])!;
        Assert.Equal((SemanticKind.Email, 0.8, 80L, true), (found.Kind, found.Share, found.Count, found.IsExact));
        Assert.Equal((SemanticKind.Url, 0.15), (found.RunnerUp, found.RunnerUpShare));
        Assert.Null(Find([.. Repeat(i => $"a{i}@example.org", 79), .. Repeat(_ => "?", 21)]));
    }

    [Fact]
    public void Find_BlankTexts_DoNotCount()
    {
        var found = Find([.. Repeat(_ => "2013-05-01", 100), .. Repeat(_ => " ", 500), .. Repeat(_ => "", 500)])!;
        Assert.Equal((SemanticKind.Time, 1.0, 100L), (found.Kind, found.Share, found.Count));
        Assert.Null(Find([.. Repeat(_ => "2013-05-01", 99), .. Repeat(_ => " ", 500)]));
    }

    [Fact]
    public void Find_OtherOptions_AreKept()
    {
        string[] texts = [.. Repeat(i => $"a{i}@example.org", 6), .. Repeat(_ => "?", 4)];
        Assert.Equal(SemanticKind.Email, Find(texts, new() { MinValues = 10, MinShare = 0.6 })!.Kind);
        Assert.Null(Find(texts, new() { MinValues = 10, MinShare = 0.61 }));
    }

    [Theory]
    [InlineData("ann.b1@example.org", "xxx.x9@xxxxxxx.xxx")]
    [InlineData("+49 30 901820", "+99 99 999999")]
    [InlineData("DE89370400440532013000", "xx99999999999999999999")]
    [InlineData("用户@例子.公司", "xx@xx.xx")]
    public void Find_PersonalKind_MasksItsExamples(string text, string masked)
    {
        Assert.Equal(masked, ExampleMask.Show(Encoding.UTF8.GetBytes(text), isPersonal: true));
        Assert.Equal(text, ExampleMask.Show(Encoding.UTF8.GetBytes(text), isPersonal: false));
    }

    [Fact]
    public void Find_Examples_AreTheMostFrequentOfTheKind()
    {
        var found = Find(
        [
            .. Repeat(_ => "?", 20), .. Repeat(i => $"10.0.0.{i % 100}", 100), .. Repeat(_ => "10.0.1.2", 3), .. Repeat(_ => "10.0.1.1", 3),
        ])!;
        Assert.Equal((SemanticKind.IpAddress, "IPv4"), (found.Kind, found.Format));
        Assert.Equal(["10.0.1.1", "10.0.1.2", "10.0.0.0"], found.Examples);
    }

    [Fact]
    public void Find_PersonalExamples_ShowNoValue()
    {
        var found = Find(Repeat(i => $"ann{i}@example.org", 100))!;
        Assert.True(found.IsPersonal);
        Assert.All(found.Examples, e => Assert.DoesNotContain("ann", e, StringComparison.Ordinal));
        Assert.Equal(["xxx9@xxxxxxx.xxx", "xxx99@xxxxxxx.xxx"], found.Examples);
    }

    [Fact]
    public void Find_DatesOfOneFormatOnly_DecideBetweenAmbiguousOnes()
    {
        var days = Enumerable.Range(0, 365).Select(i => new DateTime(2013, 1, 1).AddDays(i)).ToList();
        Assert.Equal("d/M/yyyy", Find(days.Select(d => d.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)))!.Format);
        Assert.Equal("M/d/yyyy", Find(days.Select(d => d.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture)))!.Format);
        var mixed = days.Select((d, i) => d.ToString(i % 2 == 0 ? "dd/MM/yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Null(Find(mixed));
    }

    [Fact]
    public void Find_ZerosAndOnesAmongIntegers_AreIntegers()
    {
        Assert.Equal(SemanticKind.Boolean, Find(Repeat(i => i % 2 == 0 ? "0" : "1", 200))!.Kind);
        Assert.Equal(SemanticKind.Integer, Find(Repeat(i => i % 10 == 0 ? "2" : "1", 200))!.Kind);
        Assert.Equal(SemanticKind.Number, Find(Repeat(i => i % 2 == 0 ? "0.5" : "1", 200))!.Kind);
    }

    [Fact]
    public void Find_OneCardNumberRepeated_MayBeChance()
    {
        Assert.NotEqual(SemanticKind.PaymentCard, Find(Repeat(_ => "4111111111111111", 1000))!.Kind);
        string[] cards = ["4111111111111111", "4012888888881881", "5555555555554444", "378282246310005", "6011111111111117"];
        Assert.Equal(SemanticKind.PaymentCard, Find(Repeat(i => cards[i % 5], 100))!.Kind);
    }

    [Fact]
    public void Find_IdsPlatesAndDecimals_AreNotPersonal()
    {
        var random = new Random(4);
        Func<int, string>[] columns =
        [
            i => random.NextInt64(1_000_000_000, 10_000_000_000).ToString(CultureInfo.InvariantCulture),
            i => random.NextInt64((long)1e15, (long)1e16).ToString(CultureInfo.InvariantCulture),
            i => $"{random.Next(100, 1000)}-{random.Next(100, 1000)}-{random.Next(1000, 10_000)}",
            i => $"B-XY {random.Next(1000, 10_000)}",
            i => (random.NextDouble() * 180 - 90).ToString("F12", CultureInfo.InvariantCulture),
            i => Convert.ToHexStringLower(BitConverter.GetBytes(random.NextInt64())),
            i => $"DE{random.NextInt64((long)1e9, (long)1e10)}{random.NextInt64((long)1e9, (long)1e10)}",
            i => $"00{random.NextInt64(10_000_000, 100_000_000)}",
            i => $"{random.Next(1, 20)}.{random.Next(0, 30)}.{random.Next(0, 100)}",
            i => $"0{random.Next(10, 100)}.{random.Next(100, 1000)}.{random.Next(100, 1000)}",
        ];
        foreach (var column in columns) Assert.NotEqual(true, Find(Repeat(column, 500))?.IsPersonal);
    }

    [Fact]
    public void Find_MoreTextsThanAreKept_JudgesTheRareOnesByASample()
    {
        var counts = new ValueCounts(1000, 1 << 20);
        for (var i = 0; i < 50_300; i++)
        {
            counts.Add(Encoding.UTF8.GetBytes($"person{i}@example.org"));
            if (i % 10 == 0) counts.Add("n/a"u8);
        }
        var found = TextSemantics.Find(counts, SemanticOptions.Default)!;
        Assert.Equal((SemanticKind.Email, false), (found.Kind, found.IsExact));
        Assert.Equal(10.0 / 11, found.Share, 0.02);
        Assert.InRange(found.Count, 49_000, 51_000);
    }

    [Fact]
    public void Of_AnyBytes_NeverThrows()
    {
        var random = new Random(9);
        var alphabet = Encoding.UTF8.GetBytes("0123456789+-.,:/@()[]{} TZampGMTUCxeE=www.http://\u00e9\u4f8b\t\"");
        var bytes = new byte[120];
        for (var i = 0; i < 300_000; i++)
        {
            var length = random.Next(bytes.Length);
            for (var b = 0; b < length; b++) bytes[b] = i % 4 == 0 ? (byte)random.Next(256) : alphabet[random.Next(alphabet.Length)];
            TextMeaning.Of(bytes.AsSpan(0, length));
            ExampleMask.Show(bytes.AsSpan(0, length), i % 2 == 0);
        }
    }

    [Fact]
    public void Of_MutationsOfRealValues_NeverThrows()
    {
        string[] seeds =
        [
            "2013-05-01T10:20:30.123+02:00", "Wed, 01 May 2013 10:20:30 GMT", "+44 (0) 20 7183 8750", "DE89 3704 0044 0532 0130 00",
            "4111 1111 1111 1111", "::FFFF:129.144.52.38", "https://user@example.org:8080/a", "{F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6}", "-1.5e+10",
        ];
        var random = new Random(10);
        for (var i = 0; i < 200_000; i++)
        {
            var text = Encoding.UTF8.GetBytes(seeds[random.Next(seeds.Length)]).AsSpan();
            for (var change = random.Next(1, 4); change > 0; change--) text[random.Next(text.Length)] = (byte)random.Next(256);
            TextMeaning.Of(text[random.Next(text.Length)..]);
            TextMeaning.Of(text[..random.Next(text.Length)]);
        }
    }

    [Fact]
    public void Of_Texts_AllocatesNothing()
    {
        byte[][] texts = [.. new[] { "ann@example.org", "4111111111111111", "DE89370400440532013000", "some words of a text", "2013-05-01 10:20:30" }
            .Select(Encoding.UTF8.GetBytes)];
        foreach (var text in texts) TextMeaning.Of(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            foreach (var text in texts) TextMeaning.Of(text);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static IEnumerable<string> Repeat(Func<int, string> value, int count) => Enumerable.Range(0, count).Select(value);

    private static SemanticStatistics? Find(IEnumerable<string> texts, SemanticOptions? options = null)
    {
        var counts = new ValueCounts();
        foreach (var text in texts) counts.Add(Encoding.UTF8.GetBytes(text));
        return TextSemantics.Find(counts, options ?? SemanticOptions.Default);
    }
}
