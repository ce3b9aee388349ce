namespace Mlops.Data.Validation;

/// <summary>Numbers as invariant texts. With a leading zero it is a code, not a number: reading it as one would lose the zero.</summary>
internal static class NumberText
{
    private const int MostIntegerDigits = 18;
    private const int Longest = 40;

    /// <summary>Whether the text is a number, and whether it is a 64-bit integer.</summary>
    public static bool Is(ReadOnlySpan<byte> text, out bool isInteger)
    {
        isInteger = false;
        if (text.IsEmpty || text.Length > Longest) return false;
        if (text[0] is (byte)'-' or (byte)'+') text = text[1..];
        var whole = Ascii7.LeadingDigits(text);
        if (whole > 1 && text[0] == '0') return false;
        isInteger = whole == text.Length && whole is > 0 and <= MostIntegerDigits;
        if (whole == text.Length) return whole > 0;
        text = text[whole..];
        var fraction = 0;
        if (text[0] == '.')
        {
            fraction = Ascii7.LeadingDigits(text[1..]);
            text = text[(fraction + 1)..];
        }
        if (whole + fraction == 0) return false;
        return text.IsEmpty || IsExponent(text);
    }

    private static bool IsExponent(ReadOnlySpan<byte> text)
    {
        if ((text[0] | 0x20) != 'e') return false;
        text = text[1..];
        if (!text.IsEmpty && text[0] is (byte)'-' or (byte)'+') text = text[1..];
        return text.Length is > 0 and <= 3 && Ascii7.LeadingDigits(text) == text.Length;
    }
}
