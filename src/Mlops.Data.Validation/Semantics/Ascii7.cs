namespace Mlops.Data.Validation;

/// <summary>Questions about one byte of ASCII, without a table of cultures.</summary>
internal static class Ascii7
{
    public static bool IsDigit(byte value) => (uint)(value - '0') <= 9;

    public static bool IsUpper(byte value) => (uint)(value - 'A') <= 'Z' - 'A';

    public static bool IsLetter(byte value) => (uint)((value | 0x20) - 'a') <= 'z' - 'a';

    public static bool IsHex(byte value) => IsDigit(value) || (uint)((value | 0x20) - 'a') <= 'f' - 'a';

    public static bool IsSpace(byte value) => value is (byte)' ' or (>= 9 and <= 13);

    /// <summary>The number of digits that the text begins with.</summary>
    public static int LeadingDigits(ReadOnlySpan<byte> text)
    {
        var i = 0;
        while (i < text.Length && IsDigit(text[i])) i++;
        return i;
    }

    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty && IsSpace(text[0])) text = text[1..];
        while (!text.IsEmpty && IsSpace(text[^1])) text = text[..^1];
        return text;
    }
}
