namespace Mlops.Data.Validation;

/// <summary>Distances of two distributions that may be known at their edges only.</summary>
internal static class DistributionDistance
{
    /// <summary>
    /// The largest difference: the best guess, and the least and the most that it can be. All three are the same while both sides
    /// are exact.
    /// </summary>
    public static (double Middle, double Low, double High) Largest(EmpiricalDistribution a, EmpiricalDistribution b)
    {
        var (middle, low, high) = (0.0, 0.0, 0.0);
        foreach (var edge in Union(a, b))
        {
            // A distribution jumps at its values: both sides of the jump count.
            Compare(edge);
            Compare(Math.BitDecrement(edge));
        }
        return (middle, low, high);

        void Compare(double x)
        {
            var (p, q) = (a.At(x), b.At(x));
            middle = Math.Max(middle, Math.Abs(p.Middle - q.Middle));
            low = Math.Max(low, Math.Max(p.Low - q.High, q.Low - p.High));
            high = Math.Max(high, Math.Max(p.High - q.Low, q.High - p.Low));
        }
    }

    /// <summary>The area between the distributions of finite values; the difference is linear between neighbouring edges.</summary>
    public static double Area(EmpiricalDistribution a, EmpiricalDistribution b)
    {
        var edges = Union(a, b);
        var sum = 0.0;
        for (var i = 1; i < edges.Length; i++)
        {
            var width = edges[i] - edges[i - 1];
            var from = a.At(edges[i - 1]).Middle - b.At(edges[i - 1]).Middle;
            var end = Math.BitDecrement(edges[i]);
            var to = a.At(end).Middle - b.At(end).Middle;
            if (from == 0 && to == 0) continue;
            sum += width * (from * to >= 0
                ? Math.Abs(from + to) / 2
                : (from * from + to * to) / (2 * (Math.Abs(from) + Math.Abs(to))));
        }
        return sum;
    }

    private static double[] Union(EmpiricalDistribution a, EmpiricalDistribution b) => [.. a.Edges.Union(b.Edges).Order()];
}
