namespace Mlops.Data.Validation;

/// <summary>Internet addresses: four decimal bytes without leading zeros, or RFC 4291 section 2.2.</summary>
internal static class AddressText
{
    private const int Longest = 45;

    public static TextForm FormOf(ReadOnlySpan<byte> text)
    {
        if (text.Length is < 2 or > Longest) return TextForm.None;
        if (text.IndexOf((byte)':') >= 0) return Is6(text) ? TextForm.IPv6 : TextForm.None;
        return Is4(text) ? TextForm.IPv4 : TextForm.None;
    }

    private static bool Is4(ReadOnlySpan<byte> text)
    {
        if (text.Length is < 7 or > 15) return false;
        for (var part = 0; part < 4; part++)
        {
            var digits = Ascii7.LeadingDigits(text);
            if (digits is 0 or > 3 || (digits > 1 && text[0] == '0')) return false;
            var value = 0;
            foreach (var digit in text[..digits]) value = value * 10 + (digit - '0');
            if (value > 255) return false;
            text = text[digits..];
            if (part == 3) break;
            if (text.IsEmpty || text[0] != '.') return false;
            text = text[1..];
        }
        return text.IsEmpty;
    }

    private static bool Is6(ReadOnlySpan<byte> text)
    {
        var (groups, isShort) = (0, false);
        if (text.StartsWith("::"u8))
        {
            text = text[2..];
            isShort = true;
        }
        while (!text.IsEmpty)
        {
            var digits = 0;
            while (digits < text.Length && Ascii7.IsHex(text[digits])) digits++;
            if (digits < text.Length && text[digits] == '.') return Is4(text) && IsFull(groups + 2, isShort);
            if (digits is 0 or > 4) return false;
            groups++;
            text = text[digits..];
            if (text.IsEmpty) break;
            if (text[0] != ':' || text.Length == 1) return false;
            text = text[1..];
            if (text[0] != ':') continue;
            if (isShort) return false;
            text = text[1..];
            isShort = true;
        }
        return IsFull(groups, isShort);
    }

    private static bool IsFull(int groups, bool isShort) => isShort ? groups < 8 : groups == 8;
}
