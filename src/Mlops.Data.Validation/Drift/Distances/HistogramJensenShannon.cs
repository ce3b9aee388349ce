namespace Mlops.Data.Validation;

/// <summary>
/// The Jensen-Shannon divergence, base 2, of two histograms with edges of their own, of equal width or equal mass: as TensorFlow
/// Data Validation.
/// </summary>
/// <remarks>
/// The counts of a bucket spread evenly over the union of all edges. Buckets of no width are point masses: bins of their own,
/// matched by value. NaN and infinities are bins of their own too and match each other; with
/// <paramref name="neverMatchNaN"/> each side has its own, as upstream, where two equal samples with NaN are not at distance 0.
/// </remarks>
internal sealed class HistogramJensenShannon(bool neverMatchNaN = false)
{
    public double Divergence(NumberStatistics a, NumberStatistics b, bool equalWidth)
    {
        var (x, y) = equalWidth ? (a.EqualWidth, b.EqualWidth) : (a.EqualMass, b.EqualMass);
        var edges = x.Edges.Concat(y.Edges).Distinct().Order().ToArray();
        var (p, q) = (new List<double>(), new List<double>());
        Spread(x, edges, p);
        Spread(y, edges, q);
        AddSpecial(a.NaNCount, b.NaNCount, p, q);
        AddSpecial(a.NegativeInfinityCount, b.NegativeInfinityCount, p, q);
        AddSpecial(a.PositiveInfinityCount, b.PositiveInfinityCount, p, q);
        return JensenShannon.Divergence([.. p], [.. q]);
    }

    private void AddSpecial(long a, long b, List<double> p, List<double> q)
    {
        p.Add(a);
        q.Add(neverMatchNaN ? 0 : b);
        if (!neverMatchNaN) return;
        p.Add(0);
        q.Add(b);
    }

    /// <summary>First the intervals between neighbouring edges, then the point masses at the edges.</summary>
    private static void Spread(Histogram histogram, double[] edges, List<double> counts)
    {
        var fine = new double[Math.Max(0, edges.Length - 1)];
        var points = new double[edges.Length];
        for (var i = 0; i < histogram.Counts.Count; i++)
        {
            var (low, high, count) = (histogram.Edges[i], histogram.Edges[i + 1], (double)histogram.Counts[i]);
            var from = Array.BinarySearch(edges, low);
            if (low.Equals(high))
            {
                points[from] += count;
                continue;
            }
            // Halves keep the width of the widest range a double; their ratio is that of the widths.
            var width = high / 2 - low / 2;
            for (var k = from; edges[k] < high; k++) fine[k] += count * ((edges[k + 1] / 2 - edges[k] / 2) / width);
        }
        counts.AddRange(fine);
        counts.AddRange(points);
    }
}
