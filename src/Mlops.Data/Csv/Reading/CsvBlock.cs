using System.Buffers;

namespace Mlops.Data;

/// <summary>Whole rows of one file in a pooled array, which has 64 bytes to spare behind <see cref="End"/>.</summary>
internal sealed class CsvBlock(byte[] buffer) : IDisposable
{
    private byte[]? buffer = buffer;

    public byte[] Buffer => buffer ?? throw new ObjectDisposedException(nameof(CsvBlock));

    /// <summary>Where the first row starts.</summary>
    public int Start { get; set; }

    /// <summary>Behind the last row.</summary>
    public int End { get; init; }

    /// <summary>At least the number of rows: exact but for rows that are broken.</summary>
    public int Rows { get; set; }

    /// <summary>The number of the first row in the file, from 1.</summary>
    public long FirstRow { get; set; }

    /// <summary>The number of the first line in the file, from 1.</summary>
    public long FirstLine { get; set; }

    /// <summary>True when there is a quote somewhere.</summary>
    public bool HasQuotes { get; init; }

    /// <summary>True when the file ends within quotes in this block.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The line on which a byte is.</summary>
    public long LineOf(int position) => FirstLine + Buffer.AsSpan(Start, position - Start).Count((byte)'\n');

    public void Dispose()
    {
        if (Interlocked.Exchange(ref buffer, null) is { } given) ArrayPool<byte>.Shared.Return(given);
    }
}
