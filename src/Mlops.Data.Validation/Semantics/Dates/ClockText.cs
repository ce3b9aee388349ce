namespace Mlops.Data.Validation;

/// <summary>Times of day: ISO 8601 with or without colons, twelve hours with AM and PM, a zone at the end.</summary>
internal static class ClockText
{
    /// <summary>Reads what follows a date: nothing, or a separator and a time that goes to the end of the text.</summary>
    public static bool TryReadAfterDate(ReadOnlySpan<byte> text, out ClockParts parts)
    {
        parts = ClockParts.None;
        if (text.IsEmpty) return true;
        var before = text[0] switch
        {
            (byte)'T' or (byte)'t' => ClockParts.LetterT,
            (byte)':' => ClockParts.Colon,
            (byte)' ' => ClockParts.None,
            _ => (ClockParts?)null,
        };
        if (before is not { } separator || !TryRead(text[1..], separator == ClockParts.LetterT, out parts)) return false;
        parts |= separator;
        return true;
    }

    /// <summary>Reads a time of day that goes to the end of the text.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, bool allowsCompact, out ClockParts parts)
    {
        parts = ClockParts.Clock;
        var digits = Ascii7.LeadingDigits(text);
        var isCompact = allowsCompact && digits is 4 or 6;
        if (!isCompact && digits is not (1 or 2)) return false;
        var hour = Number(text[..(isCompact ? 2 : digits)]);
        text = text[(isCompact ? 2 : digits)..];
        if (!TryPart(ref text, isCompact, 59)) return false;
        if (isCompact ? digits == 6 : text.Length > 0 && text[0] == ':')
        {
            if (!TryPart(ref text, isCompact, 60)) return false;
            parts |= ClockParts.Seconds;
            if (!text.IsEmpty && text[0] is (byte)'.' or (byte)',')
            {
                var fraction = Ascii7.LeadingDigits(text[1..]);
                if (fraction is 0 or > 9) return false;
                text = text[(fraction + 1)..];
                parts |= ClockParts.Fraction;
            }
        }
        if (isCompact) parts |= ClockParts.Compact;
        if (TryHalf(ref text)) parts |= ClockParts.HalfDays;
        var isHour = (parts & ClockParts.HalfDays) != 0 ? hour is >= 1 and <= 12 : hour <= 23;
        if (!isHour) return false;
        if (text.IsEmpty) return true;
        parts |= ClockParts.Zone;
        return ZoneText.Is(text);
    }

    private static bool TryPart(ref ReadOnlySpan<byte> text, bool isCompact, int most)
    {
        if (!isCompact)
        {
            if (text.IsEmpty || text[0] != ':') return false;
            text = text[1..];
        }
        if (text.Length < 2 || !Ascii7.IsDigit(text[0]) || !Ascii7.IsDigit(text[1]) || Number(text[..2]) > most) return false;
        text = text[2..];
        return true;
    }

    private static bool TryHalf(ref ReadOnlySpan<byte> text)
    {
        var rest = !text.IsEmpty && text[0] == ' ' ? text[1..] : text;
        if (rest.Length < 2 || (rest[0] | 0x20) is not ('a' or 'p') || (rest[1] | 0x20) != 'm') return false;
        text = rest[2..];
        return true;
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var digit in digits) value = value * 10 + (digit - '0');
        return value;
    }
}
