using System.Buffers;
using System.Buffers.Binary;

namespace Mlops.Data.Validation;

/// <summary>Some rows of one side in the order of the data, each after its length: first those in a temporary file, then those in memory.</summary>
internal sealed class SkewPart(ISpillFiles files) : IDisposable
{
    private ArrayBufferWriter<byte> memory = new();
    private Stream? file;

    /// <summary>The bytes that the rows in memory take.</summary>
    public int Capacity => memory.Capacity;

    /// <summary>The bytes of all rows.</summary>
    public long Length { get; private set; }

    public bool IsSpilled => file is not null;

    public void Append(ReadOnlySpan<byte> row)
    {
        RowCodec.WriteInt(memory, row.Length);
        memory.Write(row);
        Length += row.Length + 4;
    }

    /// <summary>Moves the rows in memory to the file.</summary>
    public void Spill()
    {
        if (memory.WrittenCount == 0) return;
        try
        {
            file ??= files.Open();
            file.Write(memory.WrittenSpan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw Failed(e);
        }
        memory = new ArrayBufferWriter<byte>();
    }

    /// <summary>The rows, each until the next is asked for.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Read()
    {
        var buffer = new byte[256];
        var left = Length - memory.WrittenCount;
        if (left > 0) Try(() => file!.Position = 0);
        while (left > 0)
        {
            var length = ReadRow(ref buffer);
            left -= length + 4;
            yield return buffer.AsMemory(0, length);
        }
        for (var start = 0; start < memory.WrittenCount;)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(memory.WrittenSpan[start..]);
            yield return memory.WrittenMemory.Slice(start + 4, length);
            start += length + 4;
        }
    }

    public void Dispose() => file?.Dispose();

    private int ReadRow(ref byte[] buffer)
    {
        try
        {
            file!.ReadExactly(buffer, 0, 4);
            var length = BinaryPrimitives.ReadInt32LittleEndian(buffer);
            if (length > buffer.Length) buffer = new byte[Math.Max(length, (int)Math.Min(2L * buffer.Length, Array.MaxLength))];
            file.ReadExactly(buffer, 0, length);
            return length;
        }
        catch (IOException e)
        {
            throw Failed(e);
        }
    }

    private void Try(Action action)
    {
        try
        {
            action();
        }
        catch (IOException e)
        {
            throw Failed(e);
        }
    }

    private DataException Failed(Exception cause) => new(
        new Problem(
            ValidationDiagnostics.TemporaryFile,
            $"Rows that do not fit in memory cannot be kept in a temporary file: {cause.Message.TrimEnd('.')}",
            files.Folder,
            "a folder that can be written, with room for both data sets",
            $"Name another folder in {nameof(SkewOptions)}.{nameof(SkewOptions.TemporaryFolder)}, or raise {nameof(SkewOptions.MaxMemoryBytes)}."),
        cause);
}
