using System.Globalization;

namespace Mlops.Cli;

/// <summary>How figures and times are printed: invariant, UTC.</summary>
internal static class Text
{
    public static string Of(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    public static string Of(double? value) => value is { } known ? Of(known) : "";

    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Percent(double fraction) => fraction.ToString("P2", CultureInfo.InvariantCulture);

    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + "Z";

    public static string Of(DateTimeOffset? time) => time is { } known ? Of(known) : "";

    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture) + " s";
}
