using System.Globalization;

namespace Mlops.Cli;

/// <summary>Reads the small languages of options: lists, pairs, numbers and times, in every culture the same.</summary>
internal static class OptionText
{
    public static DataException Invalid(string option, string text, string expected, string remedy = "") => new(new Problem(
        CliDiagnostics.InvalidOption, $"{option} cannot be '{text}'", Expected: expected,
        Remedy: remedy.Length > 0 ? remedy : "See the --help of the command."));

    /// <summary>Names with commas between them.</summary>
    public static IReadOnlyList<string> List(string option, string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        return parts.Any(p => p.Length == 0) ? throw Invalid(option, text, "names with commas between them, such as a,b") : parts;
    }

    /// <summary>Two parts around the last colon: names of columns may have colons, figures never do.</summary>
    public static (string Name, string Value) Pair(string option, string text, string expected)
    {
        var colon = text.LastIndexOf(':');
        return colon > 0 && colon < text.Length - 1 ? (text[..colon], text[(colon + 1)..]) : throw Invalid(option, text, expected);
    }

    public static double Number(string option, string text) => TryNumber(text) ?? throw Invalid(option, text, "a number such as 0.05");

    public static double? TryNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>A day, or a time in UTC.</summary>
    public static DateTime Time(string option, string text)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        string[] formats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];
        return DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, Utc, out var time)
            ? time
            : throw Invalid(option, text, "a day or a time such as 2026-05-31 or 2026-05-31T12:00:00Z");
    }
}
