using System.Globalization;
using System.Text;

namespace Mlops.Data.Validation;

/// <summary>Reads one quoted string with its escapes, as bytes: adjacent strings may cut a character in two.</summary>
internal static class PbString
{
    public static void Read(string text, ref int at, int line, List<byte> bytes)
    {
        var quote = text[at++];
        Span<byte> utf8 = stackalloc byte[4];
        while (true)
        {
            if (at >= text.Length || text[at] == '\n') throw PbText.Invalid("A text in quotes does not end", line, $"{quote} on the same line");
            if (text[at] == quote)
            {
                at++;
                return;
            }
            if (text[at] == '\\')
            {
                at++;
                ReadEscape(text, ref at, line, bytes);
                continue;
            }
            // Half a surrogate pair is no character: it is read as U+FFFD.
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var used);
            at += used;
            bytes.AddRange(utf8[..rune.EncodeToUtf8(utf8)]);
        }
    }

    private static void ReadEscape(string text, ref int at, int line, List<byte> bytes)
    {
        if (at >= text.Length) throw PbText.Invalid("A text in quotes ends within an escape", line, "a character after '\\'");
        var c = text[at++];
        var simple = "abfnrtv\\'\"?".IndexOf(c, StringComparison.Ordinal);
        if (simple >= 0) bytes.Add((byte)"\a\b\f\n\r\t\v\\'\"?"[simple]);
        else if (c is >= '0' and <= '7')
        {
            at--;
            bytes.Add((byte)Digits(text, ref at, 3, 8, line));
        }
        else if (c is 'x' or 'X') bytes.Add((byte)Digits(text, ref at, 2, 16, line));
        else if (c is 'u' or 'U')
        {
            var value = Digits(text, ref at, c == 'u' ? 4 : 8, 16, line);
            var rune = Rune.IsValid(value) ? new Rune((int)value) : Rune.ReplacementChar;
            Span<byte> utf8 = stackalloc byte[4];
            bytes.AddRange(utf8[..rune.EncodeToUtf8(utf8)]);
        }
        else throw PbText.Invalid($"There is no escape '\\{(char.IsControl(c) || char.IsSurrogate(c) ? '?' : c)}'", line, "an escape of C");
    }

    private static uint Digits(string text, ref int at, int most, uint radix, int line)
    {
        var (value, start) = (0u, at);
        while (at < text.Length && at - start < most && char.IsAsciiHexDigit(text[at])
            && uint.Parse(text.AsSpan(at, 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture) is var digit && digit < radix)
        {
            value = unchecked((value * radix) + digit);
            at++;
        }
        return at > start ? value : throw PbText.Invalid("An escape has no digits", line, "digits after '\\x' or '\\u'");
    }
}
