using System.Text.Json;

namespace Mlops.Tests;

/// <summary>What mpmath computed to 60 digits: made by <c>make_landmarks.py</c> beside it.</summary>
internal static class Landmarks
{
    private static readonly JsonDocument Document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory,
        "Fixtures", "landmarks.json")));

    /// <summary>The rows of a list: arguments, then results.</summary>
    public static IEnumerable<double[]> Rows(string list) =>
        Document.RootElement.GetProperty(list).EnumerateArray().Select(row => row.EnumerateArray().Select(n => n.GetDouble()).ToArray());

    /// <summary>Arguments and values of a function of one number.</summary>
    public static IEnumerable<(double X, double Y)> Of(string function) => Rows(function).Select(row => (row[0], row[1]));

    /// <summary>How many units in the last place two numbers of the same sign are apart.</summary>
    public static long Units(double expected, double actual) =>
        Math.Abs(BitConverter.DoubleToInt64Bits(expected) - BitConverter.DoubleToInt64Bits(actual));
}
