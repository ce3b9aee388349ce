using System.Text;

namespace Mlops.Data.Validation;

/// <summary>
/// Whether a text looks like a sentence: at least three words of 2.5 to 8 characters on average in its first 100 characters, the
/// heuristic of TFDV, and at most a fifth of them with a digit.
/// </summary>
internal static class Prose
{
    private const int Looked = 100;
    private const int LeastWords = 3;

    public static bool Is(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOf((byte)' ') < 0) return false;
        var (words, letters, length, withDigit, hasDigit) = (0, 0, 0, 0, false);
        for (var i = 0; i < Looked && !utf8.IsEmpty; i++)
        {
            if (Rune.DecodeFromUtf8(utf8, out var rune, out var consumed) != System.Buffers.OperationStatus.Done) return false;
            utf8 = utf8[consumed..];
            if (!Rune.IsWhiteSpace(rune))
            {
                length++;
                hasDigit |= Rune.IsDigit(rune);
                continue;
            }
            if (length == 0) continue;
            words++;
            letters += length;
            if (hasDigit) withDigit++;
            (length, hasDigit) = (0, false);
        }
        if (length > 0)
        {
            words++;
            letters += length;
            if (hasDigit) withDigit++;
        }
        return words >= LeastWords && letters >= 2.5 * words && letters <= 8.0 * words && withDigit * 5 <= words;
    }
}
