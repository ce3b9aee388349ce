using System.Numerics.Tensors;

namespace Mlops.Data;

/// <summary>
/// Quantiles of numbers in bounded memory: exact while the values fit, then a sketch that knows its own rank error. The same
/// values in the same pieces, merged in the same order, always give the same bits.
/// </summary>
/// <remarks>
/// Not thread-safe: fill one state per batch and merge. Past its capacity it works as the sketch of Manku, Rajagopalan and
/// Lindsay (1998) and of Karnin, Lang and Liberty (2016): a full level is sorted and every other value moves up with twice the
/// weight, from the odd and the even places in turn. Each such step moves a rank by at most the weight of its level; the steps
/// are added up, so that <see cref="RankError"/> is a bound that always holds, not an expectation. NaN is left out;
/// infinities have their rank; minus zero counts as zero.
/// </remarks>
public sealed class QuantileSketch
{
    /// <summary>The default number of values that are kept: 65,536, which is 512 KiB.</summary>
    public const int DefaultCapacity = 65_536;

    private const int SmallestCapacity = 64;

    private readonly List<SketchLevel> levels = [new()];
    private SketchView? view;
    private int kept;
    private long errorRanks;

    /// <summary>Creates an empty sketch.</summary>
    /// <param name="capacity">How many values are kept, at least 64; up to that many the answers are exact.</param>
    public QuantileSketch(int capacity = DefaultCapacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, SmallestCapacity);
        Capacity = capacity;
    }

    /// <summary>How many values are kept at most.</summary>
    public int Capacity { get; }

    /// <summary>The number of values added, NaN not counted.</summary>
    public long Count { get; private set; }

    /// <summary>The smallest value; plus infinity when there is none.</summary>
    public double Min { get; private set; } = double.PositiveInfinity;

    /// <summary>The largest value; minus infinity when there is none.</summary>
    public double Max { get; private set; } = double.NegativeInfinity;

    /// <summary>True while every value is kept.</summary>
    public bool IsExact => errorRanks == 0;

    /// <summary>
    /// How far the rank of an answer may be from the rank that was asked for, as a share of <see cref="Count"/>: 0 while exact.
    /// With the default capacity it stays below 0.001 for a million values.
    /// </summary>
    public double RankError => Count == 0 ? 0 : Math.Min(1, (double)errorRanks / Count);

    /// <summary>Adds values. All of them are present.</summary>
    /// <param name="values">The values.</param>
    public void Add(ReadOnlySpan<double> values)
    {
        view = null;
        while (!values.IsEmpty)
        {
            var piece = values[..Math.Min(values.Length, Capacity - kept)];
            var added = levels[0].AppendNumbers(piece);
            if (added.Length > 0)
            {
                Min = Math.Min(Min, TensorPrimitives.Min(added));
                Max = Math.Max(Max, TensorPrimitives.Max(added));
            }
            Count += added.Length;
            kept += added.Length;
            values = values[piece.Length..];
            if (kept == Capacity && !values.IsEmpty) Compact();
        }
    }

    /// <summary>Adds a state of values that come later in the data.</summary>
    /// <param name="later">The other state, of the same capacity; unchanged.</param>
    public void Merge(QuantileSketch later)
    {
        ArgumentNullException.ThrowIfNull(later);
        if (later.Capacity != Capacity)
        {
            throw new ArgumentException(
                $"A sketch of capacity {later.Capacity} cannot be merged into one of {Capacity}.", nameof(later));
        }
        view = null;
        while (levels.Count < later.levels.Count) levels.Add(new SketchLevel());
        for (var i = 0; i < later.levels.Count; i++) levels[i].Append(later.levels[i].Values);
        Count += later.Count;
        kept += later.kept;
        errorRanks += later.errorRanks;
        Min = Math.Min(Min, later.Min);
        Max = Math.Max(Max, later.Max);
        while (kept > Capacity) Compact();
    }

    /// <summary>
    /// The value below which a share of the values lies. While exact: linear interpolation between the two nearest values at
    /// rank <c>(n - 1) q</c>, as <c>numpy.quantile</c> by default and type 7 of Hyndman and Fan (1996). Afterwards: the smallest
    /// kept value whose estimated rank is at least <c>n q</c>, without interpolation; 0 and 1 give the exact range.
    /// </summary>
    /// <param name="q">The share, 0 to 1.</param>
    /// <returns>The quantile; NaN when there are no values.</returns>
    public double Quantile(double q)
    {
        if (!(q is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(q), q, "A quantile is between 0 and 1.");
        if (Count == 0) return double.NaN;
        if (q == 0) return Min;
        if (q == 1) return Max;
        view ??= new SketchView(levels, kept);
        return IsExact ? view.Interpolate(q) : view.AtRank(q * Count);
    }

    /// <summary>The inner boundaries of buckets with equal numbers of values: the quantiles 1/b, 2/b, ... (b-1)/b.</summary>
    /// <param name="buckets">The number of buckets b, at least 1.</param>
    /// <returns>
    /// <c>buckets - 1</c> boundaries, not falling; equal neighbours where one value fills more than a bucket. Empty without
    /// values.
    /// </returns>
    public double[] Quantiles(int buckets)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(buckets, 1);
        var boundaries = new double[Count == 0 ? 0 : buckets - 1];
        for (var i = 0; i < boundaries.Length; i++) boundaries[i] = Quantile((i + 1) / (double)buckets);
        return boundaries;
    }

    /// <summary>
    /// How many values are at most <paramref name="value"/>: exact while the sketch is, then within <see cref="RankError"/>.
    /// </summary>
    /// <param name="value">The value; not NaN.</param>
    public long CountAtMost(double value)
    {
        if (Count == 0 || value < Min) return 0;
        if (value >= Max) return Count;
        view ??= new SketchView(levels, kept);
        return view.WeightAtMost(value);
    }

    /// <summary>Halves the lowest level that holds at least its even share: one always does.</summary>
    private void Compact()
    {
        var share = kept / levels.Count;
        var index = levels.FindIndex(level => level.Count >= Math.Max(2, share));
        if (index == levels.Count - 1) levels.Add(new SketchLevel());
        kept -= levels[index].HalveInto(levels[index + 1]);
        errorRanks += 1L << index;
    }
}
