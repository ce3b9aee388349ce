namespace Mlops.Data.Validation;

/// <summary>The whole lines of a file; what follows the last line break was torn by a crash, or is being written.</summary>
internal sealed class HistoryLines(Stream file) : IAsyncDisposable
{
    private byte[] buffer = new byte[1 << 14];
    private int start;
    private int end;

    /// <summary>The number of the line that was read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The length of the file up to its last line break.</summary>
    public static async ValueTask<long> WholeLengthAsync(FileStream file, CancellationToken cancellationToken)
    {
        var block = new byte[1 << 12];
        for (var end = file.Length; end > 0;)
        {
            var length = (int)Math.Min(block.Length, end);
            file.Position = end - length;
            await file.ReadExactlyAsync(block.AsMemory(0, length), cancellationToken);
            var last = block.AsSpan(0, length).LastIndexOf((byte)'\n');
            if (last >= 0) return end - length + last + 1;
            end -= length;
        }
        return 0;
    }

    /// <summary>The next line without its break, until the one after is asked for; null at the end.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> NextAsync(CancellationToken cancellationToken)
    {
        var searched = start;
        while (true)
        {
            var length = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (length >= 0)
            {
                var line = buffer.AsMemory(start, searched + length - start);
                start = searched + length + 1;
                Number++;
                return line;
            }
            MakeRoom();
            searched = end;
            var read = await file.ReadAsync(buffer.AsMemory(end), cancellationToken);
            if (read == 0) return null;
            end += read;
        }
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    private void MakeRoom()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
    }
}
