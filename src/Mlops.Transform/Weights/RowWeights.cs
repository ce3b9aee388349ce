namespace Mlops.Transform;

/// <summary>
/// Weights of rows as whole numbers of 2^-20: sums of them are exact, so that neither order nor cut of the rows matters. A weight
/// that is missing, NaN, not above 0 or below half a unit counts as 0, as in TensorFlow Transform.
/// </summary>
internal static class RowWeights
{
    /// <summary>The units of a weight of 1.</summary>
    public const double Unit = 1 << 20;

    /// <summary>All weights together may be at most this many units: about 2e12 rows of weight 1.</summary>
    public const long MostUnits = 1L << 61;

    /// <summary>A weight that no set of rows could have.</summary>
    public const double TooLarge = MostUnits / Unit;

    /// <summary>Writes the units of each row.</summary>
    /// <param name="column">The weights.</param>
    /// <param name="units">Receives one number for each row.</param>
    /// <returns>Their sum; more than <see cref="MostUnits"/> when a weight or the sum is too large.</returns>
    public static long Fill(ColumnData column, Span<long> units)
    {
        NumberMap.Run(column, default(Rounded), 0L, units, 1);
        var sum = 0L;
        foreach (ref var unit in units[..column.Length]) sum = Add(sum, unit);
        return sum;
    }

    /// <summary>The sum of two sums, or just above the most: whichever comes first.</summary>
    public static long Add(long a, long b) => a > MostUnits - b ? MostUnits + 1 : a + b;

    private readonly struct Rounded : INumberKernel<long>
    {
        public long Apply(double value) =>
            !(value > 0) ? 0 : value >= TooLarge ? MostUnits : (long)Math.Round(value * Unit, MidpointRounding.ToEven);
    }
}
