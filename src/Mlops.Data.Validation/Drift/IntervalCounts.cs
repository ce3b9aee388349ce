namespace Mlops.Data.Validation;

/// <summary>How many finite values of a number column lie between given edges.</summary>
internal static class IntervalCounts
{
    /// <summary>One count more than edges: up to the first edge, between the edges with the upper one, above the last.</summary>
    public static double[] Of(ColumnStatistics column, NumberStatistics numbers, List<double> edges)
    {
        var finite = EmpiricalDistribution.Of(column, numbers with { NegativeInfinityCount = 0, PositiveInfinityCount = 0 });
        var counts = new double[edges.Count + 1];
        var below = 0.0;
        for (var i = 0; i < edges.Count && finite.Count > 0; i++)
        {
            var upTo = finite.At(edges[i]).Middle * finite.Count;
            if (finite.IsExact) upTo = Math.Round(upTo);
            counts[i] = upTo - below;
            below = upTo;
        }
        counts[^1] = finite.Count - below;
        return counts;
    }
}
