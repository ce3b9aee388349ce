using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace Mlops.Data;

/// <summary>
/// Cuts a block into rows and fields, one tile at a time: a tile stays in the cache while all of its columns are parsed.
/// </summary>
/// <remarks>
/// Delimiters and line feeds are found 64 bytes at a time; those within quotes are masked by the parity of the quotes, so a
/// doubled quote needs no care. Places for a row are written one after the other, so no row is copied.
/// </remarks>
internal sealed class RowIndexer : IDisposable
{
    private const int RowsPerTile = 512;

    private readonly CsvBlock block;
    private readonly int fields;
    private readonly byte delimiter;
    private readonly byte quote;
    private readonly CsvTile tile;
    private int[] places;
    private int position;
    private int rowBase;
    private int count;
    private ulong carry;
    private long nextRow;
    private bool isDone;

    public RowIndexer(CsvBlock block, int fields, CsvOptions options)
    {
        this.block = block;
        this.fields = fields;
        (delimiter, quote) = ((byte)options.Delimiter, (byte)options.Quote);
        tile = new CsvTile(block, fields, Utf8.IsValid(block.Buffer.AsSpan(block.Start..block.End)));
        places = ArrayPool<int>.Shared.Rent((RowsPerTile + 2) * (fields + 1) + 4 * ByteMasks.Width);
        position = block.Start;
        places[0] = position - 1;
        count = 1;
        nextRow = block.FirstRow;
    }

    /// <summary>The next rows; null at the end of the block. The tile is valid until the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public CsvTile? Next()
    {
        if (isDone) return null;
        places.AsSpan(rowBase, count - rowBase).CopyTo(places);
        (count, rowBase) = (count - rowBase, 0);
        tile.Clear(nextRow);
        ref var first = ref MemoryMarshal.GetArrayDataReference(block.Buffer);
        while (position < block.End && tile.Rows < RowsPerTile)
        {
            if (places.Length - count < 3 * ByteMasks.Width) Grow();
            var masks = ByteMasks.Read(ref Unsafe.Add(ref first, position), delimiter, quote);
            var existing = ByteMasks.Existing(block.End - position);
            var quotes = masks.Quotes & existing;
            var inside = quotes == 0 ? carry : ByteMasks.PrefixXor(quotes) ^ carry;
            carry = (ulong)((long)inside >> 63);
            var outside = existing & ~inside;
            var newlines = masks.Newlines & outside;
            var structural = (masks.Delimiters & outside) | newlines;
            while (newlines != 0)
            {
                var row = newlines ^ (newlines - 1);
                Emit(structural & row);
                structural &= ~row;
                newlines &= newlines - 1;
                EndRow(ref first);
            }
            Emit(structural);
            position += ByteMasks.Width;
        }
        if (position >= block.End) Finish();
        tile.Places = places;
        nextRow += tile.Seen;
        return tile;
    }

    public void Dispose()
    {
        if (places.Length > 0) ArrayPool<int>.Shared.Return(places);
        places = [];
        isDone = true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Emit(ulong bits)
    {
        var many = BitOperations.PopCount(bits);
        ref var next = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(places), count);
        count += many;
        // Four at a time without a branch for each: what is written beyond the last is overwritten by the next.
        for (var written = 0; written < many; written += 4)
        {
            next = position + BitOperations.TrailingZeroCount(bits);
            bits &= bits - 1;
            Unsafe.Add(ref next, 1) = position + BitOperations.TrailingZeroCount(bits);
            bits &= bits - 1;
            Unsafe.Add(ref next, 2) = position + BitOperations.TrailingZeroCount(bits);
            bits &= bits - 1;
            Unsafe.Add(ref next, 3) = position + BitOperations.TrailingZeroCount(bits);
            bits &= bits - 1;
            next = ref Unsafe.Add(ref next, 4);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EndRow(ref byte first)
    {
        var newline = places[count - 1];
        var before = places[rowBase];
        var found = count - rowBase - 1;
        if (newline - 1 > before && Unsafe.Add(ref first, newline - 1) == '\r') places[count - 1] = newline - 1;
        if (found != fields || (found == 1 && places[count - 1] == before + 1))
        {
            if (found > 1 || places[count - 1] > before + 1) tile.Drop(before + 1, places[count - 1], found);
            count = rowBase;
        }
        else
        {
            rowBase = count;
            tile.Rows++;
        }
        places[count++] = newline;
    }

    private void Finish()
    {
        isDone = true;
        if (places[rowBase] + 1 < block.End) tile.Drop(places[rowBase] + 1, block.End - 1, -1);
    }

    private void Grow()
    {
        var larger = ArrayPool<int>.Shared.Rent(places.Length * 2);
        places.AsSpan(0, count).CopyTo(larger);
        ArrayPool<int>.Shared.Return(places);
        places = larger;
    }
}
