using System.Buffers;
using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>
/// Reads a stream in blocks of whole lines. Where they end depends on the bytes and the options alone. A line feed cannot stand
/// within a JSON string, so that lines are found without looking at quotes.
/// </summary>
internal static class LineBlockReader
{
    /// <summary>Yields the blocks in order. The caller disposes each.</summary>
    public static async IAsyncEnumerable<LineBlock> ReadAsync(
        Stream stream, string file, JsonLinesOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var size = options.BlockBytes;
        var buffer = Rent(size);
        try
        {
            var filled = 0;
            var isFirst = true;
            long row = 1, line = 1;
            while (true)
            {
                var read = await TextStreams.FillAsync(
                    stream, buffer.AsMemory(filled, size - filled), file, JsonLinesProblems.NotReadable, cancellationToken);
                var atEnd = read < size - filled;
                filled += read;
                var start = isFirst ? TextStreams.SkipMark(buffer.AsSpan(0, filled), file, JsonLinesProblems.OtherEncoding) : 0;
                var end = atEnd ? filled : start + buffer.AsSpan(start, Math.Max(0, filled - start)).LastIndexOf((byte)'\n') + 1;
                if (end <= start && !atEnd)
                {
                    if (filled - start > options.MaxRowBytes) throw JsonLinesProblems.RowTooLong(file, row, line, options.MaxRowBytes);
                    size = (int)Math.Min(Math.Max(size * 2L, LineBlock.Slack), (long)options.MaxRowBytes + 4);
                    buffer = Grow(buffer, size, filled);
                    continue;
                }
                if (end > start)
                {
                    var (rows, lines) = Count(buffer.AsSpan(0, end), start, file, row, line, options.MaxRowBytes);
                    var rest = filled - end;
                    size = Math.Max(options.BlockBytes, rest + 1);
                    var next = Rent(size);
                    buffer.AsSpan(end, rest).CopyTo(next);
                    var block = new LineBlock(buffer) { Start = start, End = end, Rows = rows, FirstRow = row, FirstLine = line };
                    (buffer, filled, isFirst) = (next, rest, false);
                    row += rows;
                    line += lines;
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

    private static (int Rows, int Lines) Count(ReadOnlySpan<byte> bytes, int start, string file, long row, long line, int longest)
    {
        var rows = 0;
        var position = start;
        while (LineBlock.Next(bytes, ref position, out var at, out var length))
        {
            if (length > longest)
                throw JsonLinesProblems.RowTooLong(file, row + rows, line + bytes[start..at].Count((byte)'\n'), longest);
            rows++;
        }
        return (rows, bytes[start..].Count((byte)'\n'));
    }

    private static byte[] Rent(int size) => ArrayPool<byte>.Shared.Rent(size + LineBlock.Slack);

    private static byte[] Grow(byte[] buffer, int size, int filled)
    {
        var larger = Rent(size);
        buffer.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
