using System.Buffers;

namespace Mlops.Data;

/// <summary>Whole lines of one file in a pooled array, which has <see cref="Slack"/> bytes to spare behind <see cref="End"/>.</summary>
internal sealed class LineBlock(byte[] buffer) : IDisposable
{
    /// <summary>How many bytes behind the last line parsers of numbers may look at.</summary>
    public const int Slack = 64;

    private byte[]? buffer = buffer;

    public byte[] Buffer => buffer ?? throw new ObjectDisposedException(nameof(LineBlock));

    /// <summary>Where the first line starts.</summary>
    public int Start { get; init; }

    /// <summary>Behind the last line.</summary>
    public int End { get; init; }

    /// <summary>The number of lines that are not blank.</summary>
    public int Rows { get; init; }

    /// <summary>The number of the first row in the file, from 1.</summary>
    public long FirstRow { get; init; }

    /// <summary>The number of the first line in the file, from 1.</summary>
    public long FirstLine { get; init; }

    /// <summary>The line on which a byte is.</summary>
    public long LineOf(int position) => FirstLine + Buffer.AsSpan(Start, position - Start).Count((byte)'\n');

    /// <summary>
    /// Finds the next line that is not blank, without its line end, and moves <paramref name="position"/> behind it.
    /// </summary>
    public static bool Next(ReadOnlySpan<byte> bytes, ref int position, out int start, out int length)
    {
        while (position < bytes.Length)
        {
            start = position;
            length = bytes[start..].IndexOf((byte)'\n');
            if (length < 0) length = bytes.Length - start;
            position = Math.Min(bytes.Length, start + length + 1);
            if (length > 0 && (bytes[start] == '{' || bytes.Slice(start, length).ContainsAnyExcept((byte)' ', (byte)'\t', (byte)'\r')))
            {
                if (bytes[start + length - 1] == '\r') length--;
                return true;
            }
        }
        (start, length) = (position, 0);
        return false;
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref buffer, null) is { } given) ArrayPool<byte>.Shared.Return(given);
    }
}
