namespace Mlops.Data;

/// <summary>
/// How numbers are distributed, in one pass and bounded memory: count, exact mean and variance, range, quantiles, how many
/// different values and how often each. Exact while there are few different values, however often they occur; then every value is
/// counted in a narrow interval.
/// </summary>
/// <remarks>
/// <para>
/// What a distribution holds depends on its values alone: not on their order, nor on how they were divided into batches,
/// files or threads and merged again. Sums are exact, so the mean and the variance are rounded once and right.
/// </para>
/// <para>
/// The intervals are those of keys that agree in all but their lowest bits, where a key is a number in an order-preserving
/// binary form (of doubles: their own bits, so that intervals are narrow near zero; of integers: the value). The number
/// of bits that are not told apart is the smallest with which the intervals fit the capacity. <see cref="RankError"/> is
/// measured: the share of the fullest interval. NaN and infinities are counted apart; minus zero counts as zero.
/// </para>
/// <para>Not thread-safe: fill one for each thread and merge.</para>
/// </remarks>
public sealed partial class NumberDistribution
{
    /// <summary>The default number of different values or intervals that are counted: 32,768, at most 1 MiB.</summary>
    public const int DefaultCapacity = 32_768;

    private const int SmallestCapacity = 64;

    private readonly NumberTable table;
    private readonly bool isInteger;
    private NumberTotals? totals;
    private NumberRanks? ranks;

    /// <summary>Creates an empty distribution of doubles.</summary>
    /// <param name="capacity">How many different values are counted, at least 64.</param>
    public NumberDistribution(int capacity = DefaultCapacity)
        : this(false, capacity)
    {
    }

    private NumberDistribution(bool isInteger, int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, SmallestCapacity);
        (this.isInteger, Capacity) = (isInteger, capacity);
        table = new NumberTable(capacity);
    }

    /// <summary>How many different values or intervals are counted at most.</summary>
    public int Capacity { get; }

    /// <summary>The number of finite values.</summary>
    public long Count { get; private set; }

    /// <summary>The number of NaN values.</summary>
    public long NaNCount { get; private set; }

    /// <summary>The number of values that are plus infinity.</summary>
    public long PositiveInfinityCount { get; private set; }

    /// <summary>The number of values that are minus infinity.</summary>
    public long NegativeInfinityCount { get; private set; }

    /// <summary>True while every different value has its own count.</summary>
    public bool IsExact => table.Shift == 0;

    /// <summary>The number of different finite values; a lower bound when <see cref="IsExact"/> is false.</summary>
    public int Distinct => table.Count;

    /// <summary>
    /// How far the rank of an answer may be from the rank that was asked for, as a share of <see cref="Count"/>: 0 while exact.
    /// </summary>
    public double RankError => IsExact || Count == 0 ? 0 : (double)Ranks.LargestInterval / Count;

    /// <summary>The number of finite values that are zero.</summary>
    public long ZeroCount => totals is null ? Ranks.CountOf(Zero) : totals.Zeros;

    /// <summary>The smallest finite value; plus infinity when there is none.</summary>
    public double Min => Count == 0 ? double.PositiveInfinity : Ranks.ValueOf(Ranks.Smallest);

    /// <summary>The largest finite value; minus infinity when there is none.</summary>
    public double Max => Count == 0 ? double.NegativeInfinity : Ranks.ValueOf(Ranks.Largest);

    /// <summary>
    /// The most frequent value, of equally frequent ones the smallest; NaN when there are none. Once not exact, the smallest value
    /// of the fullest interval.
    /// </summary>
    public double Mode => Count == 0 ? double.NaN : Ranks.ValueOf(Ranks.Entries.MaxBy(e => e.Count).Key);

    /// <summary>The smallest and the largest integer, both exact; of a distribution of integers that is not empty.</summary>
    /// <exception cref="InvalidOperationException">There are no values, or they are doubles.</exception>
    public (long Min, long Max) IntegerRange => isInteger && Count > 0
        ? (NumberKeys.ToInteger(Ranks.Smallest), NumberKeys.ToInteger(Ranks.Largest))
        : throw new InvalidOperationException("Only a distribution of at least one integer has a range of integers.");

    /// <summary>The mean of the finite values, correctly rounded; 0 when there are none.</summary>
    public double Mean => Count == 0 ? 0 : Totals.Mean(Count);

    /// <summary>
    /// The population variance of the finite values, correctly rounded; 0 when there are none, plus infinity beyond a double.
    /// </summary>
    public double Variance => Count == 0 ? 0 : Totals.Variance(Count);

    /// <summary>The population standard deviation; 0 when there are no values.</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    private NumberRanks Ranks => ranks ??= new NumberRanks(table, isInteger, totals?.Largest);

    private NumberTotals Totals => totals ?? NumberTotals.Of(table, isInteger);

    private ulong Zero => isInteger ? NumberKeys.Of(0L) : NumberKeys.Of(0.0);

    /// <summary>Creates an empty distribution of 64-bit integers: those beyond 2^53 are told apart too.</summary>
    /// <param name="capacity">How many different values are counted, at least 64.</param>
    public static NumberDistribution OfIntegers(int capacity = DefaultCapacity) => new(true, capacity);

    /// <summary>Creates an empty distribution for a type of number.</summary>
    /// <param name="type">A number type or timestamp.</param>
    /// <param name="capacity">How many different values are counted, at least 64.</param>
    public static NumberDistribution For(ColumnType type, int capacity = DefaultCapacity)
    {
        ArgumentNullException.ThrowIfNull(type);
        return new(type.Kind is ColumnKind.Int32 or ColumnKind.Int64 or ColumnKind.Timestamp, capacity);
    }

    /// <summary>Adds the values of a column that are present.</summary>
    /// <param name="column">A number or timestamp column: of integers for a distribution of integers, else of any numbers.</param>
    /// <exception cref="SchemaException">The column holds no numbers.</exception>
    public void AddColumn(ColumnData column)
    {
        ArgumentNullException.ThrowIfNull(column);
        switch (column)
        {
            case PrimitiveData<double> doubles when !isInteger:
                AddDoubles(doubles.Values, column);
                break;
            case PrimitiveData<float> floats when !isInteger:
                AddFloats(floats.Values, column);
                break;
            case PrimitiveData<int> ints when isInteger:
                AddIntegers(ints.Values, column);
                break;
            case PrimitiveData<long> longs when isInteger:
                AddIntegers(longs.Values, column);
                break;
            default:
                AddConverted(column);
                break;
        }
    }

    /// <summary>Adds the values of a column that are present, each as often as is said.</summary>
    /// <param name="column">A number or timestamp column.</param>
    /// <param name="counts">One for each row, at least 0.</param>
    /// <exception cref="SchemaException">The column holds no numbers.</exception>
    public void AddColumn(ColumnData column, ReadOnlySpan<long> counts)
    {
        ArgumentNullException.ThrowIfNull(column);
        ranks = null;
        Span<double> one = stackalloc double[1];
        for (var row = 0; row < column.Length; row++)
        {
            if (counts[row] == 0 || column.IsMissing(row)) continue;
            if (isInteger)
            {
                AddMany(NumberKeys.Of(column is PrimitiveData<int> ints ? ints.Values[row] : ((PrimitiveData<long>)column).Values[row]), counts[row]);
                continue;
            }
            column.CopyPresent(row, 1, one);
            if (double.IsFinite(one[0])) AddMany(NumberKeys.Of(one[0]), counts[row]);
            else CountSpecial(one[0], counts[row]);
        }
    }

    /// <summary>Adds values. All of them are present.</summary>
    /// <param name="values">The values.</param>
    public void Add(ReadOnlySpan<double> values) => AddDoubles(values, null);

    /// <summary>Adds values, each as often as is said. All of them are present.</summary>
    /// <param name="values">The values.</param>
    /// <param name="counts">One for each value, at least 0; all counts together below 2^61.</param>
    public void Add(ReadOnlySpan<double> values, ReadOnlySpan<long> counts)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(counts.Length, values.Length);
        ranks = null;
        for (var i = 0; i < values.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(counts[i]);
            if (counts[i] == 0) continue;
            if (double.IsFinite(values[i])) AddMany(isInteger ? NumberKeys.Of((long)values[i]) : NumberKeys.Of(values[i]), counts[i]);
            else CountSpecial(values[i], counts[i]);
        }
    }

    /// <summary>Adds integers. All of them are present.</summary>
    /// <param name="values">The values; converted to doubles when this is not a distribution of integers.</param>
    public void Add(ReadOnlySpan<long> values) => AddIntegers(values, null);

    /// <summary>Adds all values of another distribution.</summary>
    /// <param name="other">The other one, of the same capacity and kind; unchanged.</param>
    public void Merge(NumberDistribution other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Capacity != Capacity || other.isInteger != isInteger)
            throw new ArgumentException("Only distributions of one capacity and one kind of number can be merged.", nameof(other));
        NaNCount += other.NaNCount;
        PositiveInfinityCount += other.PositiveInfinityCount;
        NegativeInfinityCount += other.NegativeInfinityCount;
        if (other.Count == 0) return;
        ranks = null;
        Count += other.Count;
        var areExact = totals is null && other.totals is null;
        if (!areExact)
        {
            totals = Totals;
            totals.Merge(other.Totals);
        }
        if (other.table.Shift > table.Shift) table.Coarsen(other.table.Shift);
        foreach (var entry in other.table.Slots)
        {
            if (entry.Tally == 0) continue;
            if (areExact) totals?.Add(entry.Key, entry.Count);
            table.Add(entry.Key, entry.Tally);
            if (table.IsOver) Coarsen();
        }
    }

    /// <summary>
    /// The value below which a share of the values lies: linear interpolation between the two nearest values at rank
    /// <c>(n - 1) q</c>, as <c>numpy.quantile</c> by default and type 7 of Hyndman and Fan (1996). Within an interval of several
    /// values these are taken to be spread evenly; 0 and 1 give the exact range.
    /// </summary>
    /// <param name="q">The share, 0 to 1.</param>
    /// <returns>The quantile; NaN when there are no values.</returns>
    public double Quantile(double q)
    {
        if (!(q is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(q), q, "A quantile is between 0 and 1.");
        if (Count == 0) return double.NaN;
        var place = (Count - 1) * q;
        var below = (long)Math.Floor(place);
        var share = place - below;
        var low = ValueAt(below);
        if (share == 0) return low;
        var high = ValueAt(below + 1);
        if (low.Equals(high)) return low;
        // As NumPy: from the nearer end, so that the result never leaves the interval.
        return share < 0.5 ? low + (high - low) * share : high - (high - low) * (1 - share);
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
    /// How many values are at most <paramref name="value"/>: exact while the distribution is, then within
    /// <see cref="RankError"/>.
    /// </summary>
    /// <param name="value">The value; not NaN.</param>
    public long CountAtMost(double value)
    {
        if (Count == 0 || value < Min) return 0;
        if (value >= Max) return Count;
        return Ranks.CountAtMost(KeyAtMost(value));
    }

    /// <summary>
    /// Every value or interval by rising value: its smallest value, its count, and whether it stands for that one value alone.
    /// </summary>
    public IReadOnlyList<NumberCount> ToCounts() =>
        [.. Ranks.Entries.Select(e => new NumberCount(Ranks.ValueOf(e.Key), e.Count)
    {
        Integer = isInteger ? NumberKeys.ToInteger(e.Key) : null, IsInterval = !e.IsOneValue,
    })];

    /// <summary>Writes the state: the same values always give the same bytes.</summary>
    /// <param name="writer">Where to write.</param>
    public void Save(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Capacity);
        writer.Write(isInteger);
        writer.Write(Count);
        writer.Write(NaNCount);
        writer.Write(PositiveInfinityCount);
        writer.Write(NegativeInfinityCount);
        writer.Write(table.Shift);
        writer.Write(table.Count);
        foreach (var entry in table.Sorted())
        {
            writer.Write(entry.Key);
            writer.Write(entry.Tally);
        }
        writer.Write(totals is not null);
        totals?.Save(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="reader">Where to read.</param>
    /// <exception cref="InvalidDataException">It is no distribution.</exception>
    /// <exception cref="EndOfStreamException">It is cut off.</exception>
    public static NumberDistribution Load(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var capacity = Math.Max(SmallestCapacity, SavedCount.Read(reader, Array.MaxLength / 64));
        var numbers = new NumberDistribution(reader.ReadBoolean(), capacity)
        {
            Count = reader.ReadInt64(),
            NaNCount = reader.ReadInt64(),
            PositiveInfinityCount = reader.ReadInt64(),
            NegativeInfinityCount = reader.ReadInt64(),
        };
        numbers.table.Coarsen(SavedCount.Read(reader, 64));
        for (var left = SavedCount.Read(reader, capacity); left > 0; left--) numbers.table.Add(reader.ReadUInt64(), reader.ReadInt64());
        if (!reader.ReadBoolean()) return numbers;
        numbers.totals = new NumberTotals(numbers.isInteger);
        numbers.totals.Restore(reader);
        return numbers;
    }

    private double ValueAt(long rank) => rank == Count - 1 ? Max : Ranks.ValueAt(rank);

    /// <summary>The key of the largest number of this kind that is not above a value within the range.</summary>
    private ulong KeyAtMost(double value)
    {
        if (!isInteger) return NumberKeys.Of(value);
        var floor = Math.Floor(value);
        return NumberKeys.Of(floor >= 9.2233720368547758e18 ? long.MaxValue : (long)floor);
    }
}
