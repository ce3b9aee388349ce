using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>Numbers and counts in the words of findings.</summary>
internal static class Words
{
    // Outside of these a time has no date; other writers of files may know more of them.
    private static readonly long FirstTime = Timestamps.FromDateTime(DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc));
    private static readonly long LastTime = Timestamps.FromDateTime(DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc));

    /// <summary>Microseconds since 1970 as ISO 8601, or the number where there is no date.</summary>
    public static string Time(long time) => time >= FirstTime && time <= LastTime
        ? Timestamps.ToDateTime(time).ToString("O", CultureInfo.InvariantCulture)
        : time.ToString(CultureInfo.InvariantCulture);

    public static string Plural(long count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>A type with the number of its nest levels.</summary>
    public static string Depth(ColumnType type) => type.Depth switch
    {
        0 => $"single values ({type})",
        1 => $"lists of values ({type})",
        var depth => string.Create(CultureInfo.InvariantCulture, $"lists nested {depth} deep ({type})"),
    };

    /// <summary>
    /// Six digits that count, and never fewer than those before the point: 17031080700 is not 1.70311E+10. Very large and very small
    /// numbers have an exponent.
    /// </summary>
    public static string Number(double value) =>
        value.ToString(Math.Abs(value) is >= 1e6 and < 1e15 ? "0" : "G6", CultureInfo.InvariantCulture);

    public static string Share(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
