using System.Buffers.Binary;

namespace Mlops.Data;

/// <summary>One message of Arrow IPC, checked to be within its bytes.</summary>
internal readonly ref struct ArrowMessage
{
    private readonly FlatTable message;

    private ArrowMessage(FlatTable message, long bodyAt)
    {
        this.message = message;
        BodyAt = bodyAt;
        Version = message.Int16(0);
        CheckVersion(Version);
    }

    public byte Kind => message.Byte(1);

    public FlatTable Header => message.Table(2);

    public short Version { get; }

    public long BodyAt { get; }

    /// <summary>What the message itself says; a file says it in its footer too.</summary>
    public long BodyLength => message.Int64(3);

    public static ArrowMessage Read(FileBytes bytes, ArrowBlock block, byte kind)
    {
        if (block.MetadataLength < 8) throw new FormatException($"the message at byte {block.Offset} has no metadata");
        var message = Read(bytes.Span(block.Offset, block.MetadataLength), block.Offset + block.MetadataLength);
        if (message.Kind != kind) throw new FormatException($"the message at byte {block.Offset} is of kind {message.Kind}, not {kind}");
        bytes.Check(message.BodyAt, block.BodyLength);
        return message;
    }

    public static ArrowMessage Read(ReadOnlySpan<byte> framed, long bodyAt)
    {
        // Data of the time before version 0.15 has no continuation mark before the length.
        var start = BinaryPrimitives.ReadUInt32LittleEndian(framed) == ArrowFrame.Continuation ? 8 : 4;
        return new ArrowMessage(FlatTable.Root(framed[start..]), bodyAt);
    }

    public static void CheckVersion(short version)
    {
        if (version is < 3 or > ArrowMetadata.Version5)
            throw new ArrowRefusedException(
                $"its metadata has version {version + 1}; versions 4 and 5 are read", "Write it again with a library of Apache Arrow 0.8 or later.");
    }
}
