using Mlops.Data;

namespace Mlops.Data.Validation;

/// <summary>Turns the accumulators of a number column into its statistics.</summary>
internal static class NumberSummary
{
    private static readonly double[] Levels = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99];

    public static NumberStatistics Of(Moments moments, QuantileSketch sketch, StatisticsOptions options)
    {
        var common = new NumberStatistics
        {
            FiniteCount = moments.Count,
            NaNCount = moments.NaNCount,
            PositiveInfinityCount = moments.PositiveInfinityCount,
            NegativeInfinityCount = moments.NegativeInfinityCount,
            ZeroCount = moments.ZeroCount,
        };
        if (moments.Count == 0) return common;
        return common with
        {
            // Minus zero and zero are one value here, as in the sketch.
            Min = moments.Min + 0.0,
            Max = moments.Max + 0.0,
            Mean = moments.Mean,
            StandardDeviation = moments.StandardDeviation,
            Quantiles = [.. Levels.Select(level => new Quantile(level, sketch.Quantile(level)))],
            EqualWidth = EqualWidth(sketch, options.EqualWidthBuckets),
            EqualMass = EqualMass(sketch, options.EqualMassBuckets),
            RankError = sketch.RankError,
        };
    }

    /// <summary>Counts are ranks of the edges in the sketch, so that one pass is enough: exact while the sketch is.</summary>
    private static Histogram EqualWidth(QuantileSketch sketch, int buckets)
    {
        var (min, max) = (sketch.Min, sketch.Max);
        if (min.Equals(max)) return new Histogram([min, max], [sketch.Count]);
        var edges = new List<double> { min };
        for (var i = 1; i < buckets; i++)
        {
            var share = (double)i / buckets;
            // Not min + width * share: the width of a huge range is not a double.
            var edge = min * (1 - share) + max * share;
            if (edge > edges[^1] && edge < max) edges.Add(edge);
        }
        edges.Add(max);
        return Count(sketch, edges);
    }

    private static Histogram EqualMass(QuantileSketch sketch, int buckets)
    {
        // The smallest value is a bucket of its own: it is often a special one, such as zero.
        List<double> edges = [sketch.Min, sketch.Min];
        foreach (var edge in sketch.Quantiles(buckets))
            if (edge > edges[^1] && edge < sketch.Max) AddEdge(sketch, edges, edge, buckets);
        if (sketch.Max > edges[^1]) AddEdge(sketch, edges, sketch.Max, buckets);
        return Count(sketch, edges);
    }

    /// <summary>
    /// A value with more than a tenth of the mass of a bucket becomes a bucket of its own: its mass must not be spread over the
    /// values below it.
    /// </summary>
    private static void AddEdge(QuantileSketch sketch, List<double> edges, double edge, int buckets)
    {
        edges.Add(edge);
        var mass = sketch.CountAtMost(edge) - CountBelow(sketch, edge);
        if (mass > 1 && mass * 10.0 * buckets > sketch.Count) edges.Add(edge);
    }

    private static long CountBelow(QuantileSketch sketch, double value) => sketch.CountAtMost(Math.BitDecrement(value));

    private static Histogram Count(QuantileSketch sketch, List<double> edges)
    {
        var counts = new long[edges.Count - 1];
        var below = 0L;
        for (var i = 0; i < counts.Length; i++)
        {
            var (isLast, edge) = (i == counts.Length - 1, edges[i + 1]);
            var isBeforePoint = !isLast && edges[i + 2].Equals(edge);
            var upTo = isLast ? sketch.Count : isBeforePoint ? CountBelow(sketch, edge) : sketch.CountAtMost(edge);
            counts[i] = upTo - below;
            below = upTo;
        }
        return new Histogram(edges, counts);
    }
}
