using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>Numbers and counts in the words of findings.</summary>
internal static class Words
{
    public static string Plural(long count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    public static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    public static string Share(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
