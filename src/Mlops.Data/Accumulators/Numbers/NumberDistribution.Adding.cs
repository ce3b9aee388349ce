using System.Runtime.InteropServices;

namespace Mlops.Data;

/// <content>Turns values into keys, block by block, and counts them.</content>
public sealed partial class NumberDistribution
{
    private const int BlockLength = 512;

    private void AddDoubles(ReadOnlySpan<double> values, ColumnData? column)
    {
        Span<ulong> keys = stackalloc ulong[BlockLength];
        Span<double> finite = stackalloc double[BlockLength];
        for (var start = 0; start < values.Length; start += BlockLength)
        {
            var block = values.Slice(start, Math.Min(BlockLength, values.Length - start));
            if (NumberKeys.AreFinite(block))
            {
                NumberKeys.Fill(block, keys);
                AddPresent(keys[..block.Length], column, start);
                continue;
            }
            var used = 0;
            for (var i = 0; i < block.Length; i++)
            {
                if (column is { HasValidity: true } && column.IsMissing(start + i)) continue;
                if (double.IsFinite(block[i])) finite[used++] = block[i];
                else CountSpecial(block[i]);
            }
            NumberKeys.Fill(finite[..used], keys);
            AddPresent(keys[..used], null, 0);
        }
    }

    private void AddFloats(ReadOnlySpan<float> values, ColumnData column)
    {
        Span<ulong> keys = stackalloc ulong[BlockLength];
        Span<double> doubles = stackalloc double[BlockLength];
        for (var start = 0; start < values.Length; start += BlockLength)
        {
            var block = values.Slice(start, Math.Min(BlockLength, values.Length - start));
            for (var i = 0; i < block.Length; i++) doubles[i] = block[i];
            var present = doubles[..block.Length];
            if (NumberKeys.AreFinite(present))
            {
                NumberKeys.Fill(present, keys);
                AddPresent(keys[..block.Length], column, start);
            }
            else
            {
                AddDoubles(present, column.Slice(start, block.Length));
            }
        }
    }

    private void AddIntegers<T>(ReadOnlySpan<T> values, ColumnData? column)
        where T : unmanaged
    {
        Span<ulong> keys = stackalloc ulong[BlockLength];
        for (var start = 0; start < values.Length; start += BlockLength)
        {
            var block = values.Slice(start, Math.Min(BlockLength, values.Length - start));
            if (typeof(T) == typeof(int)) NumberKeys.Fill(MemoryMarshal.Cast<T, int>(block), keys);
            else if (isInteger) NumberKeys.Fill(MemoryMarshal.Cast<T, long>(block), keys);
            else for (var i = 0; i < block.Length; i++) keys[i] = NumberKeys.Of((double)MemoryMarshal.Cast<T, long>(block)[i]);
            AddPresent(keys[..block.Length], column, start);
        }
    }

    private void AddConverted(ColumnData column)
    {
        if (isInteger) throw ColumnNumbers.NotNumbers(column.Type);
        Span<double> doubles = stackalloc double[BlockLength];
        for (var start = 0; start < column.Length; start += BlockLength)
        {
            var present = column.CopyPresent(start, Math.Min(BlockLength, column.Length - start), doubles);
            AddDoubles(doubles[..present], null);
        }
    }

    private void AddPresent(Span<ulong> keys, ColumnData? column, int start)
    {
        if (column is { HasValidity: true })
            keys = keys[..NumberKeys.KeepPresent(keys, column.Validity.Bytes, column.Validity.Offset + start)];
        ranks = null;
        Count += keys.Length;
        totals?.Add(keys);
        var left = (ReadOnlySpan<ulong>)keys;
        while (!left.IsEmpty)
        {
            left = left[table.Add(left)..];
            if (!table.IsOver) continue;
            var wasExact = totals is null;
            Coarsen();
            if (wasExact) totals!.Add(left);
        }
    }

    private void AddMany(ulong key, long count)
    {
        Count += count;
        totals?.Add(key, count);
        table.Add(key, count << 1);
        if (table.IsOver) Coarsen();
    }

    /// <summary>Makes the table fit. The first time, what it has counted exactly goes into the totals.</summary>
    private void Coarsen()
    {
        totals ??= NumberTotals.Of(table, isInteger);
        table.Coarsen(0);
    }

    private void CountSpecial(double value, long count = 1)
    {
        if (double.IsNaN(value)) NaNCount += count;
        else if (value > 0) PositiveInfinityCount += count;
        else NegativeInfinityCount += count;
    }
}
