using System.Text;

namespace Mlops.Data.Validation;

/// <summary>Shows the form of a value, and of a personal one nothing else.</summary>
internal static class ExampleMask
{
    private const int Longest = 64;

    public static string Show(ReadOnlySpan<byte> utf8, bool isPersonal)
    {
        var text = new StringBuilder();
        var shown = 0;
        while (!utf8.IsEmpty)
        {
            if (shown++ == Longest) return text.Append('…').ToString();
            Rune.DecodeFromUtf8(utf8, out var rune, out var consumed);
            utf8 = utf8[consumed..];
            if (!isPersonal) text.Append(rune.ToString());
            else if (Rune.IsDigit(rune)) text.Append('9');
            else text.Append(rune.IsAscii && !Rune.IsLetter(rune) ? (char)rune.Value : 'x');
        }
        return text.ToString();
    }
}
