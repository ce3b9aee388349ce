using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>
/// How several numbers of a row vary together: means and covariances from exact sums. Neither the order of the rows nor the cut
/// into batches can change a bit. The same as one <see cref="PairMoments"/> for each pair, with fewer sums.
/// </summary>
/// <remarks>Not thread-safe: fill one for each thread and merge. Each sum takes 1.1 KB; there are n (n + 3) / 2 of them.</remarks>
public sealed class VectorMoments
{
    private readonly ExactSum[] sums;

    // Of i and j, where j is not above i, at i * (i + 1) / 2 + j.
    private readonly ExactSum[] products;
    private readonly (ulong Magnitude, int Exponent)[] parts;

    /// <summary>Of no rows yet.</summary>
    /// <param name="width">How many numbers a row has, at least 1.</param>
    public VectorMoments(int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        Width = width;
        sums = [.. Enumerable.Range(0, width).Select(_ => new ExactSum())];
        products = [.. Enumerable.Range(0, width * (width + 1) / 2).Select(_ => new ExactSum())];
        parts = new (ulong, int)[width];
    }

    /// <summary>How many numbers a row has.</summary>
    public int Width { get; }

    /// <summary>The number of rows.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a row.</summary>
    /// <param name="row"><see cref="Width"/> numbers, all finite.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<double> row)
    {
        if (row.Length != Width) throw new ArgumentException($"A row of {row.Length} numbers was added to moments of {Width}.", nameof(row));
        var product = 0;
        for (var i = 0; i < row.Length; i++)
        {
            var (magnitude, exponent) = parts[i] = NumberKeys.Parts(BitConverter.DoubleToUInt64Bits(row[i]));
            sums[i].Add(magnitude, exponent, row[i] < 0);
            for (var j = 0; j <= i; j++)
            {
                var other = parts[j];
                products[product++].AddProduct(magnitude, other.Magnitude, exponent + other.Exponent, row[i] < 0 != row[j] < 0);
            }
        }

        Count++;
    }

    /// <summary>The mean of one number, rounded once; 0 when there are no rows.</summary>
    /// <param name="index">Its place in the row.</param>
    public double Mean(int index) => Count == 0 ? 0 : ExactSum.Mean(sums[index], Count);

    /// <summary>The population covariance of two numbers, rounded once; of one with itself its variance. 0 when there are no rows.</summary>
    /// <param name="first">The place of the one.</param>
    /// <param name="second">The place of the other.</param>
    public double Covariance(int first, int second)
    {
        if (Count == 0) return 0;
        var (high, low) = (Math.Max(first, second), Math.Min(first, second));
        return ExactSum.Covariance(products[high * (high + 1) / 2 + low], sums[first], sums[second], Count);
    }

    /// <summary>Adds all rows of another one.</summary>
    /// <param name="other">Of the same width; its sums are unchanged.</param>
    public void Merge(VectorMoments other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Width != Width) throw new ArgumentException($"Moments of {other.Width} numbers cannot be merged into those of {Width}.", nameof(other));
        for (var i = 0; i < sums.Length; i++) sums[i].Merge(other.sums[i]);
        for (var i = 0; i < products.Length; i++) products[i].Merge(other.products[i]);
        Count += other.Count;
    }

    /// <summary>Writes the state: the same rows always give the same bytes.</summary>
    /// <param name="writer">Where to write.</param>
    public void Save(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Width);
        writer.Write(Count);
        foreach (var sum in sums) sum.Save(writer);
        foreach (var sum in products) sum.Save(writer);
    }

    /// <summary>Adds the rows of what <see cref="Save"/> wrote.</summary>
    /// <param name="reader">Where to read.</param>
    /// <exception cref="InvalidDataException">It is no state of moments, or one of another width.</exception>
    /// <exception cref="EndOfStreamException">It is cut off.</exception>
    public void Restore(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader.ReadInt32() is var width && width != Width) throw new InvalidDataException($"These are moments of {width} numbers, not of {Width}.");
        var count = reader.ReadInt64();
        if (count < 0) throw new InvalidDataException("A count is negative.");
        foreach (var sum in sums) sum.Restore(reader);
        foreach (var sum in products) sum.Restore(reader);
        Count += count;
    }
}
