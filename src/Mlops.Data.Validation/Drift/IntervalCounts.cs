using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>
/// How many values of a number column lie between given edges: exact where every value is listed, else from the histogram of
/// equal mass, which is exact at its own edges and at values that are a bucket of their own.
/// </summary>
internal static class IntervalCounts
{
    /// <summary>One count more than edges: up to the first edge, between the edges with the upper one, above the last.</summary>
    public static double[] Of(ColumnStatistics column, NumberStatistics numbers, List<double> edges) =>
        column.Values is { IsComplete: true } values && Exact(column.Type, values, edges) is { } exact
            ? exact
            : FromHistogram(numbers.EqualMass, edges);

    private static double[]? Exact(ColumnType type, ValueStatistics values, List<double> edges)
    {
        var counts = new double[edges.Count + 1];
        foreach (var (text, count) in values.Top)
        {
            if (!TryParse(type, text, out var value)) return null;
            if (!double.IsFinite(value)) continue;
            var place = edges.BinarySearch(value);
            counts[place < 0 ? ~place : place] += count;
        }
        return counts;
    }

    private static bool TryParse(ColumnType type, string text, out double value)
    {
        if (type.Kind != ColumnKind.Float32)
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
        var isNumber = float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var single);
        value = single;
        return isNumber;
    }

    private static double[] FromHistogram(Histogram histogram, List<double> edges)
    {
        var counts = new double[edges.Count + 1];
        var below = 0.0;
        for (var i = 0; i < edges.Count; i++)
        {
            var upTo = histogram.CountAtMost(edges[i]);
            counts[i] = upTo - below;
            below = upTo;
        }
        counts[^1] = histogram.Total - below;
        return counts;
    }
}
