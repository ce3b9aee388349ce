using System.Buffers;
using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>
/// Counts distinct texts in bounded memory: exact while they fit, then the frequent ones with a known error and an estimate of
/// the number of distinct texts. No string is made for a value.
/// </summary>
/// <remarks>
/// Not thread-safe: fill one state per batch and merge, in the order of the data. Past its bounds it keeps the half of the texts
/// that are most frequent and takes the count of the first one that is left out off all of them (Misra and Gries, 1982; merging:
/// Agarwal and others, "Mergeable summaries", 2012): a count is then too low by at most <see cref="CountError"/>. The number
/// of distinct texts becomes a HyperLogLog estimate with a standard error of 0.8 %.
/// </remarks>
public sealed class ValueCounts
{
    /// <summary>The default bound on distinct texts.</summary>
    public const int DefaultMaxDistinct = 1_000_000;

    /// <summary>The default bound on the bytes of all distinct texts: 64 MiB.</summary>
    public const int DefaultMaxBytes = 64 << 20;

    private readonly TextTable table = new();
    private DistinctEstimate? estimate;

    /// <summary>Creates an empty count.</summary>
    /// <param name="maxDistinct">How many distinct texts are kept, at least 2.</param>
    /// <param name="maxBytes">How many bytes of text are kept, at least 64.</param>
    public ValueCounts(int maxDistinct = DefaultMaxDistinct, int maxBytes = DefaultMaxBytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDistinct, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxBytes, 64);
        MaxDistinct = maxDistinct;
        // The bytes of all texts are one array.
        MaxBytes = Math.Min(maxBytes, Array.MaxLength);
    }

    /// <summary>How many distinct texts are kept at most.</summary>
    public int MaxDistinct { get; }

    /// <summary>How many bytes of text are kept at most.</summary>
    public int MaxBytes { get; }

    /// <summary>The number of texts added, doubles included: always exact.</summary>
    public long Total { get; private set; }

    /// <summary>True while every distinct text is kept with its exact count.</summary>
    public bool IsExact => estimate is null;

    /// <summary>By how much a count may be too low: 0 while exact. A text that is not kept was seen at most so often.</summary>
    public long CountError { get; private set; }

    /// <summary>The number of distinct texts; an estimate when <see cref="IsExact"/> is false.</summary>
    public long Distinct => estimate is null ? table.Count : Math.Max(table.Count, estimate.Count());

    /// <summary>Adds one text.</summary>
    /// <param name="value">The text as UTF-8; empty is a text too.</param>
    /// <param name="count">How often it was seen, at least 0.</param>
    public void Add(ReadOnlySpan<byte> value, long count = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count > 0) Add(value, StableHash.Of(value), count);
    }

    /// <summary>
    /// Adds the texts of a column and leaves out missing rows. A dictionary is looked up once per entry, not per row.
    /// </summary>
    /// <param name="column">The column.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddColumn(StringData column)
    {
        ArgumentNullException.ThrowIfNull(column);
        if (column.Dictionary is not { } dictionary)
        {
            for (var row = 0; row < column.Length; row++)
                if (!column.IsMissing(row)) Add(column[row]);
            return;
        }
        var counts = ArrayPool<int>.Shared.Rent(dictionary.Length);
        counts.AsSpan(0, dictionary.Length).Clear();
        var codes = column.Codes;
        for (var row = 0; row < codes.Length; row++)
            if (!column.IsMissing(row)) counts[codes[row]]++;
        for (var code = 0; code < dictionary.Length; code++) Add(dictionary[code], counts[code]);
        ArrayPool<int>.Shared.Return(counts);
    }

    /// <summary>Adds a state of texts that come later in the data.</summary>
    /// <param name="later">The other state, with the same bounds; unchanged.</param>
    public void Merge(ValueCounts later)
    {
        ArgumentNullException.ThrowIfNull(later);
        if (later.MaxDistinct != MaxDistinct || later.MaxBytes != MaxBytes)
            throw new ArgumentException("Only counts with the same bounds can be merged.", nameof(later));
        if (later.estimate is not null) Degrade().Merge(later.estimate);
        var total = Total + later.Total;
        for (var i = 0; i < later.table.Count; i++) Add(later.table[i], later.table.HashOf(i), later.table.CountOf(i));
        CountError += later.CountError;
        Total = total;
    }

    /// <summary>How often a text was seen, too low by at most <see cref="CountError"/>; 0 when it is not kept.</summary>
    /// <param name="value">The text as UTF-8.</param>
    public long CountOf(ReadOnlySpan<byte> value)
    {
        var index = table.Find(value, StableHash.Of(value));
        return index < 0 ? 0 : table.CountOf(index);
    }

    /// <summary>The most frequent texts: by count, falling; equal counts in ordinal order of the bytes, rising.</summary>
    /// <param name="count">How many at most; <see cref="int.MaxValue"/> for all that are kept.</param>
    public IReadOnlyList<ValueCount> Top(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var first = TextOrder.First(table, count);
        // Texts of one array: an object for each would take more memory than the texts.
        var bytes = new byte[first.Sum(i => (long)table[i].Length)];
        var top = new ValueCount[first.Length];
        var at = 0;
        for (var i = 0; i < top.Length; i++)
        {
            var text = table[first[i]];
            text.CopyTo(bytes.AsSpan(at));
            top[i] = new ValueCount(bytes.AsMemory(at, text.Length), table.CountOf(first[i]));
            at += text.Length;
        }
        return top;
    }

    /// <summary>Writes the state: the same texts with the same counts always give the same bytes.</summary>
    /// <param name="writer">Where to write.</param>
    public void Save(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(MaxDistinct);
        writer.Write(MaxBytes);
        writer.Write(Total);
        writer.Write(CountError);
        writer.Write(table.Count);
        foreach (var value in Top(int.MaxValue))
        {
            writer.Write(value.Utf8.Length);
            writer.Write(value.Utf8.Span);
            writer.Write(value.Count);
        }
        writer.Write(estimate is not null);
        estimate?.Save(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="reader">Where to read.</param>
    /// <exception cref="InvalidDataException">It is no state of texts.</exception>
    /// <exception cref="EndOfStreamException">It is cut off.</exception>
    public static ValueCounts Load(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var counts = new ValueCounts(Math.Max(2, SavedCount.Read(reader, int.MaxValue)), Math.Max(64, SavedCount.Read(reader, int.MaxValue)));
        var (total, error) = (reader.ReadInt64(), reader.ReadInt64());
        for (var left = SavedCount.Read(reader, counts.MaxDistinct); left > 0; left--)
        {
            var text = reader.ReadBytes(SavedCount.Read(reader, counts.MaxBytes));
            var count = reader.ReadInt64();
            if (count <= 0) throw new InvalidDataException($"A text cannot occur {count} times.");
            counts.Add(text, StableHash.Of(text), count);
        }
        (counts.Total, counts.CountError) = (total, error);
        if (reader.ReadBoolean()) (counts.estimate = new DistinctEstimate()).Restore(reader);
        return counts;
    }

    /// <summary>Visits every text that is kept, in no stated order. Allocates nothing per text.</summary>
    /// <typeparam name="TVisitor">What looks at the texts: a struct, so that no call is indirect.</typeparam>
    /// <param name="visitor">Sees each text once.</param>
    public void Visit<TVisitor>(ref TVisitor visitor)
        where TVisitor : struct, IValueVisitor
    {
        for (var i = 0; i < table.Count; i++) visitor.Visit(table[i], table.CountOf(i));
    }

    private void Add(ReadOnlySpan<byte> value, ulong hash, long count)
    {
        Total += count;
        var index = table.Find(value, hash);
        if (index >= 0)
        {
            table.CountOf(index) += count;
            return;
        }
        estimate?.Add(hash);
        if (value.Length > MaxBytes / 2)
        {
            Degrade().Add(hash);
            CountError += count;
            return;
        }
        if (table.Count >= MaxDistinct || value.Length > MaxBytes - table.ByteCount) Prune();
        estimate?.Add(hash);
        table.Insert(value, hash, count);
    }

    private void Prune()
    {
        Degrade();
        var order = TextOrder.Of(table);
        var (kept, bytes) = (0, 0);
        while (kept < order.Length && kept < MaxDistinct / 2 && (bytes += table[order[kept]].Length) <= MaxBytes / 2) kept++;
        var taken = table.CountOf(order[kept]);
        table.Subtract(taken);
        CountError += taken;
    }

    private DistinctEstimate Degrade()
    {
        if (estimate is not null) return estimate;
        estimate = new DistinctEstimate();
        for (var i = 0; i < table.Count; i++) estimate.Add(table.HashOf(i));
        return estimate;
    }
}
