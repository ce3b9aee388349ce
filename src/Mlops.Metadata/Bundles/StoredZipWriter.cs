using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Mlops.Metadata;

/// <summary>
/// Writes a zip file without compression. The writer of the base library records the operating system and its file modes;
/// here the same entries give the same bytes on every machine.
/// </summary>
/// <remarks>Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. At most 4 GiB; the stream need not seek.</remarks>
internal sealed class StoredZipWriter(Stream output)
{
    // 1980-01-01T00:00:00, the first time that the format can state.
    private const uint FixedTime = 0x00210000;
    private const ushort Version = 10;

    private readonly ArrayBufferWriter<byte> directory = new();
    private long position;
    private int count;

    public async Task AddAsync(StoredZipEntry entry, Stream content, CancellationToken cancellationToken)
    {
        var name = Encoding.ASCII.GetBytes(entry.Name);
        var common = Common(entry, name);
        var header = new byte[4 + common.Length + name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034b50);
        common.CopyTo(header, 4);
        name.CopyTo(header, 4 + common.Length);
        await output.WriteAsync(header, cancellationToken);
        await content.CopyToAsync(output, cancellationToken);
        AddToDirectory(common, name);
        position += header.Length + entry.Bytes;
        count++;
    }

    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        var end = new byte[22];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)count);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)count);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)directory.WrittenCount);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), checked((uint)position));
        await output.WriteAsync(directory.WrittenMemory, cancellationToken);
        await output.WriteAsync(end, cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    /// <summary>The 26 bytes that the header of an entry and its line in the directory share.</summary>
    private static byte[] Common(StoredZipEntry entry, byte[] name)
    {
        var bytes = new byte[26];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, Version);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(6), FixedTime);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(10), entry.Crc32);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(14), checked((uint)entry.Bytes));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(18), checked((uint)entry.Bytes));
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(22), (ushort)name.Length);
        return bytes;
    }

    private void AddToDirectory(byte[] common, byte[] name)
    {
        Span<byte> start = stackalloc byte[6];
        BinaryPrimitives.WriteUInt32LittleEndian(start, 0x02014b50);
        BinaryPrimitives.WriteUInt16LittleEndian(start[4..], Version);
        Span<byte> rest = stackalloc byte[14];
        rest.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(rest[10..], checked((uint)position));
        directory.Write(start);
        directory.Write(common);
        directory.Write(rest);
        directory.Write(name);
    }
}
