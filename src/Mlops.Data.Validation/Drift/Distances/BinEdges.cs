namespace Mlops.Data.Validation;

/// <summary>The edges that others put numbers in bins with; the definitions are those of <c>numpy.histogram_bin_edges</c>.</summary>
internal static class BinEdges
{
    /// <summary>As Evidently: of equal width over both samples, <c>ceil(log2(n) + 1)</c> of them (Sturges, 1926).</summary>
    public static double[] Sturges(ReadOnlySpan<double> baseline, ReadOnlySpan<double> data)
    {
        double[] all = [.. baseline, .. data];
        var bins = Math.Ceiling(Range(all) / (Range(all) / (Math.Log2(all.Length) + 1)));
        return EqualWidth(Minimum(all), Maximum(all), double.IsNaN(bins) ? 1 : (int)bins);
    }

    /// <summary>
    /// As NannyML: of equal width over the baseline, <c>log2(n) + 1 + log2(1 + |g| / s)</c> of them with the skewness g and its
    /// deviation s (Doane, 1976). What lies outside is one more bin.
    /// </summary>
    public static double[] Doane(ReadOnlySpan<double> baseline)
    {
        double n = baseline.Length;
        var deviation = 0.0;
        var mean = Shares.Sum(baseline) / n;
        foreach (var value in baseline) deviation += (value - mean) * (value - mean);
        deviation = Math.Sqrt(deviation / n);
        if (!(n > 2 && deviation > 0)) return EqualWidth(Minimum(baseline), Maximum(baseline), 1);
        var skewness = 0.0;
        foreach (var value in baseline) skewness += Math.Pow((value - mean) / deviation, 3);
        skewness /= n;
        var spread = Math.Sqrt(6 * (n - 2) / ((n + 1) * (n + 3)));
        var width = Range(baseline) / (1 + Math.Log2(n) + Math.Log2(1 + Math.Abs(skewness) / spread));
        return EqualWidth(Minimum(baseline), Maximum(baseline), (int)Math.Ceiling(Range(baseline) / width));
    }

    /// <summary>The inner quantiles of the sorted baseline, without repetition: deciles are the custom of credit scoring.</summary>
    public static double[] Quantiles(ReadOnlySpan<double> sorted, int buckets)
    {
        var edges = new List<double>();
        for (var i = 1; i < buckets; i++)
        {
            var place = (sorted.Length - 1) * ((double)i / buckets);
            var low = (int)place;
            var edge = sorted[low] + (sorted[Math.Min(low + 1, sorted.Length - 1)] - sorted[low]) * (place - low);
            if (edges.Count == 0 || edge > edges[^1]) edges.Add(edge);
        }
        return [.. edges];
    }

    /// <summary>
    /// Counts as <c>numpy.histogram</c>: a bin holds its lower edge, the last one both. Values outside are one bin at the end.
    /// </summary>
    public static double[] Count(ReadOnlySpan<double> values, double[] edges)
    {
        var counts = new double[edges.Length];
        foreach (var value in values)
        {
            var place = Array.BinarySearch(edges, value);
            var bin = place >= 0 ? Math.Min(place, edges.Length - 2) : ~place - 1;
            counts[bin < 0 || bin > edges.Length - 2 ? edges.Length - 1 : bin]++;
        }
        return counts;
    }

    private static double[] EqualWidth(double low, double high, int bins)
    {
        // As NumPy: a range without width is half a unit to each side.
        if (low.Equals(high)) (low, high) = (low - 0.5, high + 0.5);
        var edges = new double[bins + 1];
        for (var i = 0; i < bins; i++) edges[i] = low + i * ((high - low) / bins);
        edges[bins] = high;
        return edges;
    }

    private static double Range(ReadOnlySpan<double> values) => Maximum(values) - Minimum(values);

    private static double Minimum(ReadOnlySpan<double> values)
    {
        var least = double.PositiveInfinity;
        foreach (var value in values) least = Math.Min(least, value);
        return least;
    }

    private static double Maximum(ReadOnlySpan<double> values)
    {
        var most = double.NegativeInfinity;
        foreach (var value in values) most = Math.Max(most, value);
        return most;
    }
}
