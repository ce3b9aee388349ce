using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>
/// How pairs of numbers vary together, from exact sums: neither the order of the pairs nor the cut into batches can change a bit.
/// </summary>
/// <remarks>Not thread-safe: fill one for each thread and merge.</remarks>
public sealed class PairMoments
{
    private readonly ExactSum firsts = new();
    private readonly ExactSum seconds = new();
    private readonly ExactSum firstSquares = new();
    private readonly ExactSum secondSquares = new();
    private readonly ExactSum products = new();

    /// <summary>The number of pairs.</summary>
    public long Count { get; private set; }

    /// <summary>The population covariance, rounded once; 0 when there are no pairs.</summary>
    public double Covariance => Count == 0 ? 0 : ExactSum.Covariance(products, firsts, seconds, Count);

    /// <summary>Pearson's correlation, -1 to 1; null when one side has a single value.</summary>
    public double? Correlation
    {
        get
        {
            if (Count == 0) return null;
            var (covariance, exponent) = ExactSum.Centered(products, firsts, seconds, Count);
            var (first, firstExponent) = ExactSum.Centered(firstSquares, firsts, firsts, Count);
            var (second, secondExponent) = ExactSum.Centered(secondSquares, seconds, seconds, Count);
            if (first.IsZero || second.IsZero) return null;
            // The square of the correlation is rounded once: the quotient of the deviations could overflow.
            var square = ExactRatio.Round(covariance * covariance, first * second, 2 * exponent - firstExponent - secondExponent);
            return covariance.Sign * Math.Min(1, Math.Sqrt(square));
        }
    }

    /// <summary>Adds pairs.</summary>
    /// <param name="first">The first numbers, all finite.</param>
    /// <param name="second">As many second numbers, all finite.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (first.Length != second.Length) throw new ArgumentException($"{first.Length} numbers cannot pair with {second.Length}.", nameof(second));
        for (var i = 0; i < first.Length; i++)
        {
            var (a, b) = (NumberKeys.Parts(BitConverter.DoubleToUInt64Bits(first[i])), NumberKeys.Parts(BitConverter.DoubleToUInt64Bits(second[i])));
            firsts.Add(a.Magnitude, a.Exponent, first[i] < 0);
            seconds.Add(b.Magnitude, b.Exponent, second[i] < 0);
            firstSquares.AddSquare(a.Magnitude, 2 * a.Exponent);
            secondSquares.AddSquare(b.Magnitude, 2 * b.Exponent);
            products.AddProduct(a.Magnitude, b.Magnitude, a.Exponent + b.Exponent, first[i] < 0 != second[i] < 0);
        }
        Count += first.Length;
    }

    /// <summary>Adds all pairs of another one.</summary>
    /// <param name="other">The other one; its sums are unchanged.</param>
    public void Merge(PairMoments other)
    {
        ArgumentNullException.ThrowIfNull(other);
        firsts.Merge(other.firsts);
        seconds.Merge(other.seconds);
        firstSquares.Merge(other.firstSquares);
        secondSquares.Merge(other.secondSquares);
        products.Merge(other.products);
        Count += other.Count;
    }

    /// <summary>Writes the state: the same pairs always give the same bytes.</summary>
    /// <param name="writer">Where to write.</param>
    public void Save(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Count);
        foreach (var sum in (ExactSum[])[firsts, seconds, firstSquares, secondSquares, products]) sum.Save(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="reader">Where to read.</param>
    /// <exception cref="InvalidDataException">It is no state of pairs.</exception>
    /// <exception cref="EndOfStreamException">It is cut off.</exception>
    public static PairMoments Load(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var pairs = new PairMoments { Count = reader.ReadInt64() };
        foreach (var sum in (ExactSum[])[pairs.firsts, pairs.seconds, pairs.firstSquares, pairs.secondSquares, pairs.products]) sum.Restore(reader);
        return pairs;
    }
}
