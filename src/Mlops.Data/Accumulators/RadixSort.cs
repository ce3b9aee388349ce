using System.Buffers;
using System.Runtime.InteropServices;

namespace Mlops.Data;

/// <summary>
/// Sorts doubles byte by byte, in linear time: several times as fast as comparing for the thousands of values of a sketch level.
/// The values hold no NaN and no minus zero, so that equal values have equal bits.
/// </summary>
internal static class RadixSort
{
    private const int Digits = sizeof(double);
    private const int Radix = 256;

    // Below this length, counting digits costs more than comparing.
    private const int SmallestLength = 512;

    public static void Sort(Span<double> values)
    {
        if (values.Length < SmallestLength) values.Sort();
        else Sort(values, []);
    }

    /// <summary>Sorts values and moves an item with each; equal values keep the order of their items.</summary>
    /// <param name="values">The values.</param>
    /// <param name="items">As many as values, or none.</param>
    public static void Sort(Span<double> values, Span<long> items)
    {
        var keys = MemoryMarshal.Cast<double, ulong>(values);
        var (rentedKeys, rentedItems) = (ArrayPool<ulong>.Shared.Rent(keys.Length), ArrayPool<long>.Shared.Rent(items.Length));
        var rentedCounts = ArrayPool<int>.Shared.Rent(Digits * Radix);
        var counts = rentedCounts.AsSpan(0, Digits * Radix);
        ToOrderedBits(keys, counts);
        Span<ulong> source = keys, target = rentedKeys.AsSpan(0, keys.Length);
        Span<long> sourceItems = items, targetItems = rentedItems.AsSpan(0, items.Length);
        for (var digit = 0; digit < Digits && keys.Length > 0; digit++)
        {
            var places = counts.Slice(digit * Radix, Radix);
            // Round numbers share their lower bytes, numbers of one magnitude their upper ones.
            if (places[(byte)(source[0] >> (digit * 8))] == keys.Length) continue;
            Distribute(source, target, sourceItems, targetItems, places, digit * 8);
            var previous = source;
            source = target;
            target = previous;
            var previousItems = sourceItems;
            sourceItems = targetItems;
            targetItems = previousItems;
        }
        FromOrderedBits(source, keys);
        sourceItems.CopyTo(items);
        ArrayPool<int>.Shared.Return(rentedCounts);
        ArrayPool<long>.Shared.Return(rentedItems);
        ArrayPool<ulong>.Shared.Return(rentedKeys);
    }

    /// <summary>Turns doubles into integers of the same order, and counts the values of each byte.</summary>
    private static void ToOrderedBits(Span<ulong> keys, Span<int> counts)
    {
        counts.Clear();
        foreach (ref var key in keys)
        {
            // Negative numbers have all bits turned, so that larger magnitudes come first; others the sign bit.
            key ^= (ulong)((long)key >> 63) | (1UL << 63);
            for (var digit = 0; digit < Digits; digit++) counts[(digit * Radix) + (byte)(key >> (digit * 8))]++;
        }
    }

    private static void FromOrderedBits(ReadOnlySpan<ulong> ordered, Span<ulong> keys)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var key = ordered[i];
            keys[i] = key ^ ((ulong)~((long)key >> 63) | (1UL << 63));
        }
    }

    private static void Distribute(
        ReadOnlySpan<ulong> source,
        Span<ulong> target,
        ReadOnlySpan<long> items,
        Span<long> targetItems,
        Span<int> places,
        int shift)
    {
        var next = 0;
        foreach (ref var place in places)
        {
            var count = place;
            place = next;
            next += count;
        }
        if (items.IsEmpty)
        {
            foreach (var key in source) target[places[(byte)(key >> shift)]++] = key;
            return;
        }
        for (var i = 0; i < source.Length; i++)
        {
            var place = places[(byte)(source[i] >> shift)]++;
            (target[place], targetItems[place]) = (source[i], items[i]);
        }
    }
}
