using System.Globalization;

namespace Mlops;

/// <summary>Bounds of counts in words.</summary>
internal static class CountText
{
    public static string Of(string noun, long? min, long? max) => (min, max) switch
    {
        (null, null) => $"any number of {noun}s",
        ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"at least {least} {noun}{S(least)}"),
        (null, { } most) => string.Create(CultureInfo.InvariantCulture, $"at most {most} {noun}{S(most)}"),
        ({ } least, { } most) when least == most => string.Create(CultureInfo.InvariantCulture, $"exactly {most} {noun}{S(most)}"),
        ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"{least} to {most} {noun}s"),
    };

    private static string S(long count) => count == 1 ? "" : "s";
}
