using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mlops.Data;

/// <summary>Finds the last whole row of a block and counts rows and lines up to it. A block starts at a row.</summary>
internal readonly struct RowCutter
{
    private RowCutter(int end, int rows, int lines, bool hasQuotes, bool isOpen, int tooLong) =>
        (End, Rows, Lines, HasQuotes, IsOpen, TooLong) = (end, rows, lines, hasQuotes, isOpen, tooLong);

    /// <summary>Where the row after the last whole one starts; the start of the block when it has no whole row.</summary>
    public int End { get; }

    /// <summary>The number of whole rows, without blank lines.</summary>
    public int Rows { get; }

    /// <summary>The number of line feeds in the whole rows, also those in quotes.</summary>
    public int Lines { get; }

    /// <summary>True when there is a quote anywhere in the block.</summary>
    public bool HasQuotes { get; }

    /// <summary>True when the block ends within quotes.</summary>
    public bool IsOpen { get; }

    /// <summary>Where the first row that is longer than allowed starts; -1 when there is none.</summary>
    public int TooLong { get; }

    /// <summary>
    /// Looks at the bytes from <paramref name="start"/> to <paramref name="end"/>; 64 more bytes must be allocated.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static RowCutter Cut(byte[] buffer, int start, int end, byte quote, int longest)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(buffer);
        int cut = start, rows = 0, lines = 0, linesAtCut = 0, rowStart = start, tooLong = -1;
        ulong carry = 0, anyQuotes = 0;
        for (var position = start; position < end; position += ByteMasks.Width)
        {
            var masks = ByteMasks.Read(ref Unsafe.Add(ref first, position), quote, quote);
            var existing = ByteMasks.Existing(end - position);
            var quotes = masks.Quotes & existing;
            var newlines = masks.Newlines & existing;
            anyQuotes |= quotes;
            var inside = quotes == 0 ? carry : ByteMasks.PrefixXor(quotes) ^ carry;
            carry = (ulong)((long)inside >> 63);
            var ends = newlines & ~inside;
            if (ends != 0)
            {
                var last = 63 - BitOperations.LeadingZeroCount(ends);
                cut = position + last + 1;
                linesAtCut = lines + BitOperations.PopCount(newlines & (ulong.MaxValue >> (63 - last)));
                for (; ends != 0; ends &= ends - 1)
                {
                    var at = position + BitOperations.TrailingZeroCount(ends);
                    var length = at - rowStart;
                    if (length > 1 || (length == 1 && Unsafe.Add(ref first, rowStart) != (byte)13)) rows++;
                    if (length > longest && tooLong < 0) tooLong = rowStart;
                    rowStart = at + 1;
                }
            }
            lines += BitOperations.PopCount(newlines);
        }
        if (end - rowStart > longest && tooLong < 0) tooLong = rowStart;
        return new RowCutter(cut, rows, linesAtCut, anyQuotes != 0, carry != 0, tooLong);
    }
}
