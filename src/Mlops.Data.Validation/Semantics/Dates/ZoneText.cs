namespace Mlops.Data.Validation;

/// <summary>Zones of times: <c>Z</c>, <c>UTC</c>, <c>GMT</c>, or an offset of at most 14 hours.</summary>
internal static class ZoneText
{
    public static bool Is(ReadOnlySpan<byte> text)
    {
        if (text[0] == ' ') text = text[1..];
        if (text.SequenceEqual("Z"u8) || text.SequenceEqual("z"u8) || text.SequenceEqual("UTC"u8) || text.SequenceEqual("GMT"u8)) return true;
        if (text.Length is < 3 or > 6 || text[0] is not ((byte)'+' or (byte)'-')) return false;
        text = text[1..];
        var minutes = text.Length == 5 && text[2] == ':' ? text[3..] : text.Length == 4 ? text[2..] : "00"u8;
        if (text.Length == 3 || Ascii7.LeadingDigits(text) < 2 || Ascii7.LeadingDigits(minutes) != 2) return false;
        if (text.Length == 5 && text[2] != ':') return false;
        return (text[0] - '0') * 10 + (text[1] - '0') <= 14 && minutes[0] <= '5';
    }
}
