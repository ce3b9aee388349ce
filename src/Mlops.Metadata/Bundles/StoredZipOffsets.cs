using System.Buffers.Binary;
using System.Text;

namespace Mlops.Metadata;

/// <summary>Where the bytes of the entries of a zip file start, which the reader of the base library does not tell.</summary>
/// <remarks>Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. What it finds proves nothing: the caller compares digests.</remarks>
internal static class StoredZipOffsets
{
    private const int EndSize = 22;
    private const int LineSize = 46;
    private const int HeaderSize = 30;
    private const int LongestComment = ushort.MaxValue;

    /// <summary>The offset of the first byte of an entry; null when the file is not as its directory says.</summary>
    public static long? Find(Stream stream, string name)
    {
        var tail = Read(stream, Math.Max(0, stream.Length - EndSize - LongestComment), EndSize + LongestComment);
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || end + EndSize > tail.Length) return null;
        var size = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 12));
        var directory = Read(stream, BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16)), size);
        return Header(directory, Encoding.ASCII.GetBytes(name)) is { } header ? Content(stream, header) : null;
    }

    private static long? Header(ReadOnlySpan<byte> directory, ReadOnlySpan<byte> name)
    {
        while (directory.Length >= LineSize && directory.StartsWith("PK\x01\x02"u8))
        {
            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(directory[28..]);
            var rest = BinaryPrimitives.ReadUInt16LittleEndian(directory[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(directory[32..]);
            if (directory.Length < LineSize + nameLength + rest) return null;
            if (directory.Slice(LineSize, nameLength).SequenceEqual(name)) return BinaryPrimitives.ReadUInt32LittleEndian(directory[42..]);
            directory = directory[(LineSize + nameLength + rest)..];
        }

        return null;
    }

    private static long? Content(Stream stream, long header)
    {
        var bytes = Read(stream, header, HeaderSize);
        if (bytes.Length < HeaderSize || !bytes.AsSpan().StartsWith("PK\x03\x04"u8)) return null;
        return header + HeaderSize + BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(26))
            + BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(28));
    }

    /// <summary>As many of the bytes as there are.</summary>
    private static byte[] Read(Stream stream, long offset, long length)
    {
        if (offset > stream.Length) return [];
        var bytes = new byte[Math.Min(length, stream.Length - offset)];
        stream.Position = offset;
        stream.ReadExactly(bytes);
        return bytes;
    }
}
