using System.Text;

namespace Mlops.Data.Validation;

/// <summary>Counts the words of texts and looks them up in a vocabulary. Not thread-safe.</summary>
internal sealed class LanguageMeasure
{
    /// <summary>No word of a language is longer; what is longer is cut for the look-up and found in no vocabulary.</summary>
    private const int LongestWord = 64;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> vocabulary;
    private readonly char[] word = new char[LongestWord + 2];
    private long texts;
    private long words;
    private long known;
    private long characters;
    private int min = int.MaxValue;
    private int max;

    public LanguageMeasure(IEnumerable<string> vocabulary) =>
        this.vocabulary = new HashSet<string>(vocabulary, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public void Add(ReadOnlySpan<byte> utf8, long count)
    {
        var (length, used, found) = (0, 0, 0);
        while (!utf8.IsEmpty)
        {
            Rune.DecodeFromUtf8(utf8, out var rune, out var consumed);
            utf8 = utf8[consumed..];
            if (IsOfWord(rune) || (length > 0 && IsApostrophe(rune) && StartsWord(utf8)))
            {
                length++;
                if (used < LongestWord) used += rune.EncodeToUtf16(word.AsSpan(used));
                continue;
            }
            End(ref length, ref used, ref found, count);
        }
        End(ref length, ref used, ref found, count);
        texts += count;
        min = Math.Min(min, found);
        max = Math.Max(max, found);
    }

    public LanguageStatistics Complete() => new(
        texts,
        words,
        words == 0 ? 0 : (double)known / words,
        words == 0 ? 0 : (double)characters / words,
        texts == 0 ? 0 : min,
        max);

    private void End(ref int length, ref int used, ref int found, long count)
    {
        if (length == 0) return;
        found++;
        words += count;
        characters += length * count;
        if (length <= LongestWord && vocabulary.Contains(word.AsSpan(0, used))) known += count;
        (length, used) = (0, 0);
    }

    private static bool StartsWord(ReadOnlySpan<byte> utf8)
    {
        Rune.DecodeFromUtf8(utf8, out var rune, out _);
        return !utf8.IsEmpty && IsOfWord(rune);
    }

    private static bool IsOfWord(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool IsApostrophe(Rune rune) => rune.Value is '\'' or 0x2019;
}
