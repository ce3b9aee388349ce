using System.Text;

namespace Mlops.Data.Validation.Tests.Semantics.Language;

public sealed class LanguageMeasureTests
{
    [Fact]
    public void Complete_HandComputedTexts_IsAsByHand()
    {
        // Words: the, driver, was, late (twice: 8 words, 30 characters) and don't, wait (2 words, 9 characters).
        var found = Measure(["the", "driver", "Don't"], ("The driver was late!", 2), ("don't -- wait", 1), ("...", 1));
        Assert.Equal(4, found.Texts);
        Assert.Equal(10, found.Words);
        Assert.Equal(0.5, found.Coverage, 1e-15);
        Assert.Equal((2 * 16 + 9) / 10.0, found.AverageWordLength, 1e-15);
        Assert.Equal((0, 4, 2.5), (found.MinWords, found.MaxWords, found.AverageWords));
    }

    [Theory]
    [InlineData("naïve café", 2)]
    [InlineData("Москва – столица", 2)]
    [InlineData("हिन्दी भाषा", 2)]
    [InlineData("'quoted' words'", 2)]
    [InlineData("e-mail", 2)]
    [InlineData("", 0)]
    public void Complete_AnyScript_CountsWords(string text, int words) => Assert.Equal(words, Measure([], (text, 1)).Words);

    [Fact]
    public void Complete_NoTexts_IsZero() => Assert.Equal(new LanguageStatistics(0, 0, 0, 0, 0, 0), Measure(["a"]));

    [Fact]
    public void Add_LongWordsAndBadBytes_AreCountedAndUnknown()
    {
        var measure = new LanguageMeasure([new string('a', 64)]);
        measure.Add(Encoding.UTF8.GetBytes(new string('a', 64)), 1);
        measure.Add(Encoding.UTF8.GetBytes(new string('a', 65)), 1);
        measure.Add([0xFF, 0xFE, (byte)'b'], 2);
        Assert.Equal(new LanguageStatistics(4, 4, 0.25, (64 + 65 + 2) / 4.0, 1, 1), measure.Complete());
    }

    private static LanguageStatistics Measure(string[] vocabulary, params (string Text, long Count)[] texts)
    {
        var measure = new LanguageMeasure(vocabulary);
        foreach (var (text, count) in texts) measure.Add(Encoding.UTF8.GetBytes(text), count);
        return measure.Complete();
    }
}
