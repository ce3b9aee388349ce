using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>What a table of intervals cannot tell: the exact sums, the largest value, the number of zeros.</summary>
internal sealed class NumberTotals(bool isInteger)
{
    private readonly ExactSum sum = new();
    private readonly ExactSum squares = new();

    public long Zeros { get; private set; }

    /// <summary>The largest key.</summary>
    public ulong Largest { get; private set; }

    /// <summary>The totals of an exact table.</summary>
    public static NumberTotals Of(NumberTable table, bool isInteger)
    {
        var totals = new NumberTotals(isInteger);
        foreach (var entry in table.Slots)
            if (entry.Tally != 0) totals.Add(entry.Key, entry.Count);
        return totals;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<ulong> keys)
    {
        foreach (var key in keys)
        {
            var (magnitude, exponent, isNegative) = Parts(key);
            Note(key, magnitude, 1);
            sum.Add(magnitude, exponent, isNegative);
            squares.AddSquare(magnitude, 2 * exponent);
        }
    }

    public void Add(ulong key, long count)
    {
        var (magnitude, exponent, isNegative) = Parts(key);
        Note(key, magnitude, count);
        sum.AddProduct(magnitude, (ulong)count, exponent, isNegative);
        squares.AddSquare(magnitude, 2 * exponent, (ulong)count);
    }

    public void Merge(NumberTotals other)
    {
        sum.Merge(other.sum);
        squares.Merge(other.squares);
        Zeros += other.Zeros;
        Largest = Math.Max(Largest, other.Largest);
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(Zeros);
        writer.Write(Largest);
        sum.Save(writer);
        squares.Save(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote into totals that are empty.</summary>
    public void Restore(BinaryReader reader)
    {
        (Zeros, Largest) = (reader.ReadInt64(), reader.ReadUInt64());
        sum.Restore(reader);
        squares.Restore(reader);
    }

    public double Mean(long count) => ExactSum.Mean(sum, count);

    public double Variance(long count) => ExactSum.Variance(sum, squares, count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Note(ulong key, ulong magnitude, long count)
    {
        if (key > Largest) Largest = key;
        if (magnitude == 0) Zeros += count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (ulong Magnitude, int Exponent, bool IsNegative) Parts(ulong key)
    {
        var isNegative = key < NumberKeys.Sign;
        if (isInteger)
        {
            var value = NumberKeys.ToInteger(key);
            return (isNegative ? (ulong)-value : (ulong)value, 0, isNegative);
        }
        var (magnitude, exponent) = NumberKeys.Parts(isNegative ? ~key : key);
        return (magnitude, exponent, isNegative);
    }
}
