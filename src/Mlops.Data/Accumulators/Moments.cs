using System.Runtime.InteropServices;

namespace Mlops.Data;

/// <summary>
/// Count, mean, variance and range of numbers, in one pass. States are merged in the order of the data; the same values in the
/// same pieces always give the same bits, on every machine.
/// </summary>
/// <remarks>
/// Not thread-safe: fill one state per batch and merge. Sources: Chan, Golub and LeVeque, "Updating formulae and a pairwise
/// algorithm for computing sample variances" (1979), for merging; the corrected two-pass formula within a block.
/// NaN and infinities are counted apart and are not part of the moments.
/// </remarks>
public sealed class Moments
{
    private const int BlockLength = 1024;

    /// <summary>The number of finite values.</summary>
    public long Count { get; private set; }

    /// <summary>The number of NaN values.</summary>
    public long NaNCount { get; private set; }

    /// <summary>The number of values that are plus infinity.</summary>
    public long PositiveInfinityCount { get; private set; }

    /// <summary>The number of values that are minus infinity.</summary>
    public long NegativeInfinityCount { get; private set; }

    /// <summary>The number of finite values that are zero.</summary>
    public long ZeroCount { get; private set; }

    /// <summary>The mean of the finite values; 0 when there are none.</summary>
    public double Mean { get; private set; }

    /// <summary>The sum of the squared distances from the mean; plus infinity when it exceeds the range of a double.</summary>
    public double M2 { get; private set; }

    /// <summary>The smallest finite value; plus infinity when there is none.</summary>
    public double Min { get; private set; } = double.PositiveInfinity;

    /// <summary>The largest finite value; minus infinity when there is none.</summary>
    public double Max { get; private set; } = double.NegativeInfinity;

    /// <summary>The sum of the finite values: mean times count.</summary>
    public double Sum => Mean * Count;

    /// <summary>The population variance, <see cref="M2"/> divided by <see cref="Count"/>; 0 when there are no values.</summary>
    public double Variance => Count == 0 ? 0 : M2 / Count;

    /// <summary>The population standard deviation; 0 when there are no values.</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>Adds one value.</summary>
    /// <param name="value">The value.</param>
    public void Add(double value) => Add(MemoryMarshal.CreateReadOnlySpan(ref value, 1));

    /// <summary>
    /// Adds values. All of them are present: leave missing rows out with <see cref="ColumnNumbers.CopyPresent"/>.
    /// </summary>
    /// <param name="values">The values.</param>
    public void Add(ReadOnlySpan<double> values)
    {
        while (!values.IsEmpty)
        {
            var block = values[..Math.Min(BlockLength, values.Length)];
            if (MomentKernels.AllFinite(block)) AddBlock(block);
            else AddMixed(block);
            values = values[block.Length..];
        }
    }

    /// <summary>Adds a state of values that come later in the data.</summary>
    /// <param name="later">The other state; unchanged.</param>
    public void Merge(Moments later)
    {
        ArgumentNullException.ThrowIfNull(later);
        NaNCount += later.NaNCount;
        PositiveInfinityCount += later.PositiveInfinityCount;
        NegativeInfinityCount += later.NegativeInfinityCount;
        ZeroCount += later.ZeroCount;
        Combine(later.Count, later.Mean, later.M2, later.Min, later.Max);
    }

    private void AddMixed(ReadOnlySpan<double> block)
    {
        Span<double> finite = stackalloc double[BlockLength];
        var used = 0;
        foreach (var value in block)
        {
            if (double.IsFinite(value)) finite[used++] = value;
            else if (double.IsNaN(value)) NaNCount++;
            else if (value > 0) PositiveInfinityCount++;
            else NegativeInfinityCount++;
        }
        if (used > 0) AddBlock(finite[..used]);
    }

    private void AddBlock(ReadOnlySpan<double> block)
    {
        var (mean, m2, min, max, zeros) = MomentKernels.Describe(block);
        ZeroCount += zeros;
        Combine(block.Length, mean, m2, min, max);
    }

    private void Combine(long count, double mean, double m2, double min, double max)
    {
        if (count == 0) return;
        var total = Count + count;
        var share = (double)count / total;
        var delta = mean - Mean;
        // Huge values of opposite signs: their distance is not a double any more, their weighted mean still is.
        Mean = double.IsFinite(delta) ? Mean + delta * share : Mean * (1 - share) + mean * share;
        M2 = Count == 0 ? m2 : M2 + m2 + delta * delta * share * Count;
        Min = Math.Min(Min, min);
        Max = Math.Max(Max, max);
        Count = total;
    }
}
