using System.Globalization;

namespace Mlops.Cli;

/// <summary>How figures and times are printed: invariant, UTC.</summary>
internal static class Text
{
    /// <summary>Whole numbers with all their digits, others with six that count or all before the point.</summary>
    public static string Of(double value) => value.ToString(
        Math.Abs(value) < 1e15 && (double.IsInteger(value) || Math.Abs(value) >= 1e6) ? "0" : "G6", CultureInfo.InvariantCulture);

    public static string Of(double? value) => value is { } known ? Of(known) : "";

    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Percent(double fraction) => fraction.ToString("P2", CultureInfo.InvariantCulture);

    public static string Of(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A time in JSON: UTC, microseconds, as in the JSON of lineage.</summary>
    public static string Iso(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    public static string Of(DateTimeOffset? time) => time is { } known ? Of(known) : "";

    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture) + " s";
}
