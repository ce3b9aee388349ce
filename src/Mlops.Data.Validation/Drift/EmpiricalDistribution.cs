using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>
/// How many values of a number column are at most x: exact where every value is listed or given, else known at the edges of a
/// histogram, and between them only within its bucket. Infinities are values, NaN is not.
/// </summary>
internal sealed class EmpiricalDistribution
{
    private readonly double[] lower;
    private readonly double[] upper;
    private readonly double[] cumulative;
    private readonly double slack;

    private EmpiricalDistribution(List<(double Low, double High, double Count)> buckets, double rankError)
    {
        lower = [.. buckets.Select(b => b.Low)];
        upper = [.. buckets.Select(b => b.High)];
        cumulative = new double[buckets.Count];
        for (var i = 0; i < buckets.Count; i++) cumulative[i] = buckets[i].Count + (i == 0 ? 0 : cumulative[i - 1]);
        slack = rankError * Count;
        IsExact = rankError == 0 && buckets.TrueForAll(b => b.Low.Equals(b.High));
        Edges = [.. upper.Concat(lower).Distinct().Order()];
    }

    public double Count => cumulative.Length == 0 ? 0 : cumulative[^1];

    public bool IsExact { get; }

    /// <summary>Where the distribution is known best, rising.</summary>
    public double[] Edges { get; }

    public static EmpiricalDistribution Of(Histogram histogram) => new(Buckets(histogram), 0);

    public static EmpiricalDistribution Of(ColumnStatistics column, NumberStatistics numbers)
    {
        var buckets = new List<(double Low, double High, double Count)>();
        if (numbers.NegativeInfinityCount > 0) Point(double.NegativeInfinity, numbers.NegativeInfinityCount);
        var isListed = column.Values is { IsComplete: true } values && TryList(column.Type, values, buckets);
        if (!isListed) buckets.AddRange(Buckets(numbers.EqualMass));
        if (numbers.PositiveInfinityCount > 0) Point(double.PositiveInfinity, numbers.PositiveInfinityCount);
        return new EmpiricalDistribution(buckets, isListed ? 0 : numbers.RankError);

        void Point(double value, double count) => buckets.Add((value, value, count));
    }

    /// <summary>The values again, each as often as it occurs; only while exact.</summary>
    public double[] Expand()
    {
        var values = new double[(long)Count];
        var start = 0;
        for (var i = 0; i < upper.Length; i++)
        {
            var end = (int)cumulative[i];
            values.AsSpan(start, end - start).Fill(upper[i]);
            start = end;
        }
        return values;
    }

    /// <summary>The share of values that are at most x: the best guess, and the least and the most that it can be.</summary>
    public (double Middle, double Low, double High) At(double x)
    {
        var next = UpperBound(x);
        var (below, n) = (next == 0 ? 0 : cumulative[next - 1], Count);
        var (middle, low, high) = (below, below, below);
        var isInside = next < upper.Length && lower[next] < x;
        if (isInside || (next == 0 && upper.Length > 0 && lower[0].Equals(x)))
        {
            high = cumulative[next];
            // Halves: the width of the widest range is no double.
            var share = (x / 2 - lower[next] / 2) / (upper[next] / 2 - lower[next] / 2);
            middle = below + (high - below) * share;
        }
        if (slack > 0 && next > 0 && next < upper.Length) (low, high) = (Math.Max(0, low - slack), Math.Min(n, high + slack));
        return (middle / n, low / n, high / n);
    }

    private static List<(double Low, double High, double Count)> Buckets(Histogram histogram) =>
        [.. histogram.Counts.Select((count, i) => (histogram.Edges[i], histogram.Edges[i + 1], (double)count))];

    private int UpperBound(double x)
    {
        var (low, high) = (0, upper.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (upper[middle] <= x) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static bool TryList(ColumnType type, ValueStatistics values, List<(double Low, double High, double Count)> buckets)
    {
        var points = new SortedDictionary<double, double>();
        foreach (var (text, count) in values.Top)
        {
            if (!TryParse(type, text, out var value)) return false;
            if (double.IsFinite(value)) points[value] = points.GetValueOrDefault(value) + count;
        }
        foreach (var (value, count) in points) buckets.Add((value, value, count));
        return true;
    }

    private static bool TryParse(ColumnType type, string text, out double value)
    {
        if (type.Kind != ColumnKind.Float32)
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
        var isNumber = float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var single);
        value = single;
        return isNumber;
    }
}
