namespace Mlops.Data;

/// <summary>The kept values of a <see cref="QuantileSketch"/> in order, with cumulated weights.</summary>
internal sealed class SketchView
{
    private readonly double[] values;
    private readonly long[] ranks;

    public SketchView(List<SketchLevel> levels, int kept)
    {
        values = new double[kept];
        ranks = new long[kept];
        var used = 0;
        for (var i = 0; i < levels.Count; i++)
        {
            levels[i].Values.CopyTo(values.AsSpan(used));
            ranks.AsSpan(used, levels[i].Count).Fill(1L << i);
            used += levels[i].Count;
        }
        RadixSort.Sort(values, ranks);
        for (var i = 1; i < kept; i++) ranks[i] += ranks[i - 1];
    }

    public double Interpolate(double q)
    {
        var place = (values.Length - 1) * q;
        var below = (int)Math.Floor(place);
        var (low, high) = (values[below], values[Math.Min(below + 1, values.Length - 1)]);
        var share = place - below;
        if (share == 0 || low == high) return low;
        // As NumPy: from the nearer end, so that the result never leaves the interval.
        return share < 0.5 ? low + (high - low) * share : high - (high - low) * (1 - share);
    }

    public double AtRank(double rank)
    {
        var index = Array.BinarySearch(ranks, (long)Math.Ceiling(rank));
        return values[Math.Min(index < 0 ? ~index : index, values.Length - 1)];
    }

    public long WeightAtMost(double value)
    {
        var (low, high) = (0, values.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (values[middle] <= value) low = middle + 1;
            else high = middle;
        }
        return low == 0 ? 0 : ranks[low - 1];
    }
}
