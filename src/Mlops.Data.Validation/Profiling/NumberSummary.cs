using Mlops.Data;

namespace Mlops.Data.Validation;

/// <summary>Turns the distribution of a number column into its statistics.</summary>
internal static class NumberSummary
{
    private static readonly double[] Levels = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99];

    public static NumberStatistics Of(NumberDistribution numbers, StatisticsOptions options)
    {
        var common = new NumberStatistics
        {
            FiniteCount = numbers.Count,
            NaNCount = numbers.NaNCount,
            PositiveInfinityCount = numbers.PositiveInfinityCount,
            NegativeInfinityCount = numbers.NegativeInfinityCount,
            ZeroCount = numbers.ZeroCount,
        };
        if (numbers.Count == 0) return common;
        return common with
        {
            Distinct = numbers.Distinct,
            Min = numbers.Min,
            Max = numbers.Max,
            Mean = numbers.Mean,
            StandardDeviation = numbers.StandardDeviation,
            Quantiles = [.. Levels.Select(level => new Quantile(level, numbers.Quantile(level)))],
            EqualWidth = EqualWidth(numbers, options.EqualWidthBuckets),
            EqualMass = EqualMass(numbers, options.EqualMassBuckets),
            RankError = numbers.RankError,
        };
    }

    /// <summary>Counts are ranks of the edges in the distribution, so that one pass is enough: exact while it is.</summary>
    private static Histogram EqualWidth(NumberDistribution numbers, int buckets)
    {
        var (min, max) = (numbers.Min, numbers.Max);
        if (min.Equals(max)) return new Histogram([min, max], [numbers.Count]);
        var edges = new List<double> { min };
        for (var i = 1; i < buckets; i++)
        {
            var share = (double)i / buckets;
            // Not min + width * share: the width of a huge range is not a double.
            var edge = min * (1 - share) + max * share;
            if (edge > edges[^1] && edge < max) edges.Add(edge);
        }
        edges.Add(max);
        return Count(numbers, edges);
    }

    private static Histogram EqualMass(NumberDistribution numbers, int buckets)
    {
        // The smallest value is a bucket of its own: it is often a special one, such as zero.
        List<double> edges = [numbers.Min, numbers.Min];
        foreach (var edge in numbers.Quantiles(buckets))
            if (edge > edges[^1] && edge < numbers.Max) AddEdge(numbers, edges, edge, buckets);
        if (numbers.Max > edges[^1]) AddEdge(numbers, edges, numbers.Max, buckets);
        return Count(numbers, edges);
    }

    /// <summary>
    /// A value with more than a tenth of the mass of a bucket becomes a bucket of its own: its mass must not be spread over the
    /// values below it.
    /// </summary>
    private static void AddEdge(NumberDistribution numbers, List<double> edges, double edge, int buckets)
    {
        edges.Add(edge);
        var mass = numbers.CountAtMost(edge) - CountBelow(numbers, edge);
        if (mass > 1 && mass * 10.0 * buckets > numbers.Count) edges.Add(edge);
    }

    private static long CountBelow(NumberDistribution numbers, double value) => numbers.CountAtMost(Math.BitDecrement(value));

    private static Histogram Count(NumberDistribution numbers, List<double> edges)
    {
        var counts = new long[edges.Count - 1];
        var below = 0L;
        for (var i = 0; i < counts.Length; i++)
        {
            var (isLast, edge) = (i == counts.Length - 1, edges[i + 1]);
            var isBeforePoint = !isLast && edges[i + 2].Equals(edge);
            var upTo = isLast ? numbers.Count : isBeforePoint ? CountBelow(numbers, edge) : numbers.CountAtMost(edge);
            counts[i] = upTo - below;
            below = upTo;
        }
        return new Histogram(edges, counts);
    }
}
