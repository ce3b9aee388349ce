namespace Mlops.Data.Validation;

/// <summary>
/// Numbers of payment cards (ISO/IEC 7812-1): the range and length of a known issuer and the check digit of Luhn. Plain, or in
/// groups of at least three digits with one and the same separator.
/// </summary>
internal static class CardText
{
    private const int Shortest = 13;
    private const int Longest = 19;

    public static bool Is(ReadOnlySpan<byte> text)
    {
        if (text.Length is < Shortest or > Longest + 5 || !Ascii7.IsDigit(text[0])) return false;
        Span<byte> digits = stackalloc byte[Longest];
        var (used, group, separator) = (0, 0, (byte)0);
        foreach (var value in text)
        {
            if (Ascii7.IsDigit(value))
            {
                if (used == Longest) return false;
                digits[used++] = value;
                group++;
                continue;
            }
            if (value is not ((byte)' ' or (byte)'-') || group < 3 || (separator != 0 && separator != value)) return false;
            (separator, group) = (value, 0);
        }
        var isWhole = separator == 0 || group >= 3;
        return isWhole && used >= Shortest && IsIssued(digits[..used]) && HasCheckDigit(digits[..used]);
    }

    /// <summary>The algorithm of Luhn: every second digit from the right counts twice, as the sum of its digits.</summary>
    internal static bool HasCheckDigit(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }
        return sum % 10 == 0;
    }

    // Ranges that the schemes have published; a wide one would take the numbers of orders for cards.
    private static bool IsIssued(ReadOnlySpan<byte> digits)
    {
        var first = 0;
        foreach (var digit in digits[..4]) first = first * 10 + (digit - '0');
        var length = digits.Length;
        return (first / 1000, first / 100, first) switch
        {
            (4, _, _) => length is 13 or 16 or 19,
            (_, >= 51 and <= 55, _) or (_, _, >= 2221 and <= 2720) => length == 16,
            (_, 34 or 37, _) => length == 15,
            (_, _, 6011) or (_, _, >= 6440 and <= 6499) or (_, 65 or 62, _) => length >= 16,
            (_, _, >= 3528 and <= 3589) => length >= 16,
            (_, _, >= 3000 and <= 3059) or (_, _, 3095) or (_, 36 or 38 or 39, _) => length is 14 or 16 or 19,
            (_, _, >= 2200 and <= 2204) => length >= 16,
            (_, _, 5018 or 5020 or 5038 or 5893 or 6304 or 6759 or 6761 or 6762 or 6763) => length is 13 or 15 or 16 or 18 or 19,
            _ => false,
        };
    }
}
