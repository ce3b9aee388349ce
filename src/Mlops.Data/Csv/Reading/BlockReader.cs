using System.Buffers;
using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>Reads a stream in blocks of whole rows. Where they end depends on the bytes and the options alone.</summary>
internal static class BlockReader
{
    /// <summary>Yields the blocks in order, the first with the header in it. The caller disposes each.</summary>
    public static async IAsyncEnumerable<CsvBlock> ReadAsync(
        Stream stream, string file, CsvOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(options.BlockBytes + ByteMasks.Width + 1);
        try
        {
            var size = options.BlockBytes;
            var filled = 0;
            var isFirst = true;
            long row = 1, line = 1;
            while (true)
            {
                var read = await TextStreams.FillAsync(
                    stream, buffer.AsMemory(filled, size - filled), file, CsvProblems.NotReadable, cancellationToken);
                var atEnd = read < size - filled;
                filled += read;
                var start = isFirst ? TextStreams.SkipMark(buffer.AsSpan(0, filled), file, CsvProblems.OtherEncoding) : 0;
                var (cut, end) = Cut(buffer, start, filled, atEnd, options);
                if (cut.TooLong >= 0) throw TooLong(buffer, start, cut.TooLong, row, line, file, options);
                if (end == start && !atEnd)
                {
                    size = (int)Math.Min(Math.Max(size * 2L, ByteMasks.Width), (long)options.MaxRowBytes + 4);
                    buffer = Grow(buffer, size, filled);
                    continue;
                }
                if (end > start)
                {
                    size = options.BlockBytes;
                    var rest = Math.Max(0, filled - end);
                    size = Math.Max(size, rest + 1);
                    var next = ArrayPool<byte>.Shared.Rent(size + ByteMasks.Width + 1);
                    buffer.AsSpan(end, rest).CopyTo(next);
                    var block = new CsvBlock(buffer)
                    {
                        Start = start, End = end, Rows = cut.Rows + (cut.IsOpen && atEnd ? 1 : 0), FirstRow = row, FirstLine = line,
                        HasQuotes = cut.HasQuotes, IsOpen = cut.IsOpen && atEnd,
                    };
                    (buffer, filled, isFirst) = (next, rest, false);
                    row += block.Rows;
                    line += cut.Lines;
                    yield return block;
                }
                if (atEnd) yield break;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static (RowCutter Cut, int End) Cut(byte[] buffer, int start, int filled, bool atEnd, CsvOptions options)
    {
        var cut = RowCutter.Cut(buffer, start, filled, (byte)options.Quote, options.MaxRowBytes);
        if (!atEnd || cut.End == filled) return (cut, cut.End);
        // The last row lacks its line end: give it one. Within open quotes it changes nothing, and the row is broken anyway.
        buffer[filled] = (byte)'\n';
        cut = RowCutter.Cut(buffer, start, filled + 1, (byte)options.Quote, options.MaxRowBytes);
        return (cut, filled + 1);
    }

    private static DataException TooLong(byte[] buffer, int start, int at, long row, long line, string file, CsvOptions options)
    {
        var before = RowCutter.Cut(buffer, start, at, (byte)options.Quote, int.MaxValue);
        return CsvProblems.RowTooLong(file, row + before.Rows, line + before.Lines, options.MaxRowBytes);
    }

    private static byte[] Grow(byte[] buffer, int size, int filled)
    {
        var larger = ArrayPool<byte>.Shared.Rent(size + ByteMasks.Width + 1);
        buffer.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
