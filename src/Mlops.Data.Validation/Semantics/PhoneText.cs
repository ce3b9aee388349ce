namespace Mlops.Data.Validation;

/// <summary>
/// Telephone numbers: international with <c>+</c> and an assigned country code (ITU-T E.164), or national with separators in the
/// shapes of North America and of countries with a trunk prefix 0. Digits alone are no telephone number: they may be an id.
/// </summary>
internal static class PhoneText
{
    private const int MostGroups = 8;

    /// <summary>How the number is written.</summary>
    public static TextForm FormOf(ReadOnlySpan<byte> text)
    {
        if (text.Length is < 8 or > 24) return TextForm.None;
        if (text[0] is not ((byte)'+' or (byte)'(') && !Ascii7.IsDigit(text[0])) return TextForm.None;
        Span<byte> digits = stackalloc byte[20];
        Span<int> groups = stackalloc int[MostGroups];
        var isInternational = text[0] == '+';
        if (!Read(isInternational ? text[1..] : text, digits, groups, out var length, out var groupCount, out var hasDot)) return TextForm.None;
        digits = digits[..length];
        groups = groups[..groupCount];
        if (isInternational) return IsInternational(digits) ? TextForm.E164 : TextForm.None;
        if (groupCount < 2) return TextForm.None;
        var isNational = digits[0] == '0' ? HasTrunk(digits, groups, hasDot) : IsNorthAmerican(digits, groups);
        return isNational ? TextForm.National : TextForm.None;
    }

    private static bool Read(
        ReadOnlySpan<byte> text, Span<byte> digits, Span<int> groups, out int length, out int groupCount, out bool hasDot)
    {
        (length, groupCount, hasDot) = (0, 0, false);
        var (group, gap, open) = (0, 0, false);
        foreach (var value in text)
        {
            if (Ascii7.IsDigit(value))
            {
                if (length == digits.Length) return false;
                if (group == 0 && groupCount++ == groups.Length) return false;
                digits[length++] = value;
                groups[groupCount - 1] = ++group;
                gap = 0;
                continue;
            }
            if (value is not ((byte)' ' or (byte)'-' or (byte)'.' or (byte)'(' or (byte)')' or (byte)'/') || ++gap > 3) return false;
            if (value == '(' ? open : value == ')' && !open) return false;
            if (value is (byte)'(' or (byte)')') open = value == '(';
            hasDot |= value == '.';
            group = 0;
        }
        return !open && gap == 0 && length > 0;
    }

    private static bool IsInternational(ReadOnlySpan<byte> digits) => digits.Length is >= 8 and <= 15 && CallingCodes.Begin(digits);

    private static bool IsNorthAmerican(ReadOnlySpan<byte> digits, ReadOnlySpan<int> groups)
    {
        if (digits[0] == '1' && groups[0] == 1)
        {
            digits = digits[1..];
            groups = groups[1..];
        }
        return digits.Length == 10 && groups.SequenceEqual([3, 3, 4]) && IsExchange(digits) && IsExchange(digits[3..]);
    }

    // A code of an area or an exchange begins with 2 to 9 and does not end in 11.
    private static bool IsExchange(ReadOnlySpan<byte> digits) => digits[0] >= '2' && !(digits[1] == '1' && digits[2] == '1');

    private static bool HasTrunk(ReadOnlySpan<byte> digits, ReadOnlySpan<int> groups, bool hasDot)
    {
        if (digits.StartsWith("00"u8)) return digits.Length >= 11 && IsInternational(digits[2..]);
        if (digits.Length is < 9 or > 12 || groups[0] is < 2 or > 5 || groups[^1] < 2) return false;
        // Dots between pairs are the French way; dots elsewhere are versions, dates and addresses.
        return !hasDot || (digits.Length == 10 && groups.SequenceEqual([2, 2, 2, 2, 2]));
    }
}
