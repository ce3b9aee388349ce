using FsCheck;
using FsCheck.Fluent;
using Mlops.Data;

namespace Mlops.Transform.Tests;

public sealed class Utf16VocabularyTests
{
    [Fact]
    public void Find_AnyTexts_AgreesWithTheLookUpOfBytes() => Prop.ForAll<string[], string>((known, other) =>
    {
        var texts = known.Select(t => t ?? "").Select(Clean).Distinct(StringComparer.Ordinal).ToArray();
        var vocabulary = new Vocabulary([.. texts.Select(t => new ValueCount(System.Text.Encoding.UTF8.GetBytes(t), 1))]);
        var wide = Utf16Vocabulary.Of(vocabulary)!;
        return texts.Append(Clean(other ?? "")).All(t => wide.Find(t) == vocabulary.Find(System.Text.Encoding.UTF8.GetBytes(t)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_TextsThatDifferInOneUnit_TellsThemApart()
    {
        string[] texts = [.. Enumerable.Range(0, 500).Select(i => new string('x', i % 40) + (char)('a' + i % 26) + new string('y', i / 20))];
        var vocabulary = new Vocabulary([.. texts.Distinct().Select(t => new ValueCount(System.Text.Encoding.UTF8.GetBytes(t), 1))]);
        var wide = Utf16Vocabulary.Of(vocabulary)!;
        Assert.All(texts, t => Assert.Equal(t, vocabulary.TextOf(wide.Find(t))));
        Assert.Equal(-1, wide.Find("z"));
    }

    [Fact]
    public void Of_LargeVocabulary_IsNotKeptTwice()
    {
        var entries = Enumerable.Range(0, Vocabulary.MostAsText + 1).Select(i => new ValueCount(BitConverter.GetBytes(i), 1));
        Assert.Null(Utf16Vocabulary.Of(new Vocabulary([.. entries])));
    }

    private static string Clean(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
