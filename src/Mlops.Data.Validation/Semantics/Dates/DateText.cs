using System.Text;

namespace Mlops.Data.Validation;

/// <summary>Dates and times as texts: the ways of writing them, ISO 8601 first. Listed in <c>docs/concepts/statistics.md</c>.</summary>
internal static class DateText
{
    private const int Longest = 48;

    /// <summary>The formats of dates. Where a text fits several, as 01/02/2013, the column decides, then this order.</summary>
    private static readonly DatePattern[] Patterns =
    [
        .. new[]
        {
            "yyyy-MM-dd", "yyyyMMdd", "yyyy-MM", "yyyy/M/d", "yyyy.M.d", "M/d/yyyy", "d/M/yyyy", "d.M.yyyy", "M-d-yyyy", "d-M-yyyy",
            "M/d/yy", "d/M/yy", "dd.MM.yy", "yy-MM-dd", "d MMM yyyy", "d-MMM-yyyy", "d/MMM/yyyy", "d-MMM-yy", "MMM d, yyyy", "MMM d yyyy",
            "ddd, d MMM yyyy",
        }.Select(f => new DatePattern(f)),
    ];

    /// <summary>The number of ways of writing a date; the time of day without a date is one more.</summary>
    public static int FormatCount => Patterns.Length + 1;

    /// <summary>The formats that fit, a bit each; 0 when the text is no time.</summary>
    public static uint Match(ReadOnlySpan<byte> text, out ClockParts parts)
    {
        parts = ClockParts.None;
        if (text.Length is < 4 or > Longest) return 0;
        var digits = Ascii7.LeadingDigits(text);
        if (digits == 0 ? !Ascii7.IsLetter(text[0]) : digits > 8) return 0;
        if (digits is 1 or 2 && text[digits] == ':') return ClockText.TryRead(text, false, out parts) ? 1u << Patterns.Length : 0;
        var found = 0u;
        for (var i = 0; i < Patterns.Length; i++)
        {
            var length = Patterns[i].Match(text, digits);
            if (length < 0 || !ClockText.TryReadAfterDate(text[length..], out var clock)) continue;
            found |= 1u << i;
            parts = clock;
        }
        return found;
    }

    /// <summary>The format string of .NET of a date and what follows it.</summary>
    public static string FormatOf(int pattern, ClockParts parts)
    {
        var isTimeOnly = pattern == Patterns.Length;
        var format = new StringBuilder(isTimeOnly ? "" : Patterns[pattern].Format);
        if ((parts & ClockParts.Clock) == 0) return format.ToString();
        if (!isTimeOnly) format.Append(parts.HasFlag(ClockParts.LetterT) ? "'T'" : parts.HasFlag(ClockParts.Colon) ? ":" : " ");
        var colon = parts.HasFlag(ClockParts.Compact) ? "" : ":";
        format.Append(parts.HasFlag(ClockParts.HalfDays) ? "h" : "HH").Append(colon).Append("mm");
        if (parts.HasFlag(ClockParts.Seconds)) format.Append(colon).Append("ss");
        if (parts.HasFlag(ClockParts.Fraction)) format.Append(".FFFFFFF");
        if (parts.HasFlag(ClockParts.HalfDays)) format.Append(" tt");
        if (parts.HasFlag(ClockParts.Zone)) format.Append('K');
        return format.ToString();
    }
}
