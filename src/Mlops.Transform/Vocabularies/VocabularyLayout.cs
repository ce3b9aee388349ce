using System.Buffers.Binary;

namespace Mlops.Transform;

/// <summary>
/// Where the parts of a vocabulary lie in its bytes, in memory as in a file: a header, the offsets of the texts, the counts, the table of
/// places, the texts. Described in <c>docs/formats/vocabulary.md</c>.
/// </summary>
/// <param name="Entries">The number of categories.</param>
/// <param name="TextBytes">The bytes of all texts.</param>
/// <param name="CountSize">The bytes of one count: 4 or 8.</param>
internal readonly record struct VocabularyLayout(int Entries, uint TextBytes, int CountSize)
{
    private const int HeaderSize = 32;
    private const uint Version = 1;

    private static ReadOnlySpan<byte> Magic => "MLOPSVOC"u8;

    /// <summary>A power of two: at least a third of the slots is free, so that look-ups are short and end.</summary>
    public int Slots => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Entries + (uint)Entries / 2 + 2);

    public static long OffsetsAt => HeaderSize;

    public long CountsAt => OffsetsAt + (Entries + 1L) * sizeof(uint);

    public long TableAt => CountsAt + (long)Entries * CountSize;

    public long TextsAt => TableAt + (long)Slots * sizeof(uint);

    public long Length => TextsAt + TextBytes;

    public void Write(Span<byte> header)
    {
        Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], Version);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], CountSize);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], Entries);
        BinaryPrimitives.WriteInt32LittleEndian(header[20..], Slots);
        BinaryPrimitives.WriteUInt64LittleEndian(header[24..], TextBytes);
    }

    /// <exception cref="FormatException">The bytes are no vocabulary, a newer one, or more or fewer than it says.</exception>
    public static unsafe VocabularyLayout Read(AssetMemory bytes)
    {
        if (bytes.Length < HeaderSize) throw new FormatException($"the vocabulary has {bytes.Length} bytes");
        var header = new ReadOnlySpan<byte>(bytes.Start, HeaderSize);
        if (!header.StartsWith(Magic)) throw new FormatException("the vocabulary does not start with 'MLOPSVOC'");
        var version = BinaryPrimitives.ReadUInt32LittleEndian(header[8..]);
        if (version != Version) throw new FormatException($"the vocabulary has version {version}, not {Version}");
        var textBytes = BinaryPrimitives.ReadUInt64LittleEndian(header[24..]);
        var layout = new VocabularyLayout(
            BinaryPrimitives.ReadInt32LittleEndian(header[16..]), (uint)textBytes, BinaryPrimitives.ReadInt32LittleEndian(header[12..]));
        if (layout.Entries is < 0 or > FittedOperation.MaxWidth || layout.CountSize is not (4 or 8) || textBytes > uint.MaxValue
            || layout.Slots != BinaryPrimitives.ReadInt32LittleEndian(header[20..]) || layout.Length != bytes.Length)
            throw new FormatException($"the vocabulary does not have the {bytes.Length} bytes that its header says");
        GC.KeepAlive(bytes);
        return layout;
    }
}
