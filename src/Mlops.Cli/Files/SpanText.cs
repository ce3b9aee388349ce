using System.Globalization;
using Mlops.Data;

namespace Mlops.Cli;

/// <summary>Reads <c>--span</c>: <c>latest</c>, <c>all</c>, <c>7</c>, <c>3..9</c>, <c>rolling:7</c>; days
/// instead of numbers where the pattern has days.</summary>
internal static class SpanText
{
    private const string Expected = "latest, all, a span (7 or 2026-05-31), a range (3..9 or 2026-05-01..2026-05-31) or rolling:N";

    public static SpanSelection Parse(string text)
    {
        if (text == "latest") return SpanSelection.Latest;
        if (text == "all") return SpanSelection.All;
        if (text.StartsWith("rolling:", StringComparison.Ordinal))
        {
            return int.TryParse(text.AsSpan("rolling:".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
                ? SpanSelection.Rolling(count)
                : throw Invalid(text);
        }
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0) return SpanSelection.At(Span(text, text));
        var (first, last) = (Span(text[..dots], text), Span(text[(dots + 2)..], text));
        return first <= last ? SpanSelection.Range(first, last) : throw Invalid(text);
    }

    private static long Span(string part, string text)
    {
        if (long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        return DateOnly.TryParseExact(part, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? PathPattern.SpanOf(day)
            : throw Invalid(text);
    }

    private static DataException Invalid(string text) => OptionText.Invalid("--span", text, Expected);
}
