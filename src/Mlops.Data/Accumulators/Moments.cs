using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>
/// Count, mean and variance of numbers, from exact sums: neither the order of the numbers nor the cut into batches, threads and
/// files can change a bit, and each result is rounded once.
/// </summary>
/// <remarks>Not thread-safe: fill one for each thread and merge.</remarks>
public sealed class Moments
{
    private readonly ExactSum sum = new();
    private readonly ExactSum squares = new();

    /// <summary>The number of values.</summary>
    public long Count { get; private set; }

    /// <summary>The sum; 0 when there are no values, infinite beyond a double.</summary>
    public double Sum => ExactSum.Mean(sum, 1);

    /// <summary>The mean; 0 when there are no values.</summary>
    public double Mean => Count == 0 ? 0 : ExactSum.Mean(sum, Count);

    /// <summary>The population variance; 0 when there are no values, plus infinity beyond a double.</summary>
    public double Variance => Count == 0 ? 0 : ExactSum.Variance(sum, squares, Count);

    /// <summary>The population standard deviation; 0 when there are no values.</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>Adds values.</summary>
    /// <param name="values">The values, all finite.</param>
    /// <exception cref="ArgumentException">A value is NaN or infinite; nothing is added.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<double> values)
    {
        if (!NumberKeys.AreFinite(values)) throw new ArgumentException("Only finite numbers have moments.", nameof(values));
        foreach (var value in values)
        {
            var (magnitude, exponent) = NumberKeys.Parts(BitConverter.DoubleToUInt64Bits(value));
            sum.Add(magnitude, exponent, value < 0);
            squares.AddSquare(magnitude, 2 * exponent);
        }
        Count += values.Length;
    }

    /// <summary>Adds all values of another one.</summary>
    /// <param name="other">The other one; its sums are unchanged.</param>
    public void Merge(Moments other)
    {
        ArgumentNullException.ThrowIfNull(other);
        sum.Merge(other.sum);
        squares.Merge(other.squares);
        Count += other.Count;
    }

    /// <summary>Writes the state: the same values always give the same bytes.</summary>
    /// <param name="writer">Where to write.</param>
    public void Save(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Count);
        sum.Save(writer);
        squares.Save(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="reader">Where to read.</param>
    /// <exception cref="InvalidDataException">It is no state of moments.</exception>
    /// <exception cref="EndOfStreamException">It is cut off.</exception>
    public static Moments Load(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var moments = new Moments { Count = reader.ReadInt64() };
        if (moments.Count < 0) throw new InvalidDataException("A count is negative.");
        moments.sum.Restore(reader);
        moments.squares.Restore(reader);
        return moments;
    }
}
