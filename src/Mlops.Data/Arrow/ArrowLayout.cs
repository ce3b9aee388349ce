using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Mlops.Data;

/// <summary>What the footer of an Arrow file says: columns, dictionaries and record batches.</summary>
internal sealed class ArrowLayout
{
    private const int Frame = 10;

    private ArrowLayout(List<ArrowField> fields, ArrowBlock[] dictionaries, ArrowBlock[] batches)
    {
        Fields = fields;
        Schema = new DataSchema(fields.Select(f => f.Field));
        Dictionaries = dictionaries;
        Batches = batches;
    }

    public List<ArrowField> Fields { get; }

    public DataSchema Schema { get; }

    public ArrowBlock[] Dictionaries { get; }

    public ArrowBlock[] Batches { get; }

    public static ArrowLayout Read(FileBytes file)
    {
        if (file.Length < 8 + Frame || !file.Span(0, 6).SequenceEqual("ARROW1"u8)) throw new FormatException("it does not start as an Arrow file");
        var end = file.Span(file.Length - Frame, Frame);
        if (!end[4..].SequenceEqual("ARROW1"u8)) throw new FormatException("it does not end as an Arrow file: it is torn, or a stream without a footer");
        var length = BinaryPrimitives.ReadInt32LittleEndian(end);
        var footer = FlatTable.Root(file.Span(file.Length - Frame - length, length));
        CheckVersion(footer.Int16(0));
        var schema = footer.Table(1);
        if (schema.Int16(0) != 0) throw new NotSupportedException("its numbers are big-endian");
        var fields = new List<ArrowField>();
        for (var i = 0; i < schema.Count(1); i++) fields.Add(ArrowField.Read(schema.Item(1, i)));
        return new ArrowLayout(fields, Blocks(footer, 2), Blocks(footer, 3));
    }

    /// <summary>The metadata of a message, and where its body starts.</summary>
    public static FlatTable Message(FileBytes file, ArrowBlock block, byte kind, out long bodyAt)
    {
        if (block.MetadataLength < 8) throw new FormatException($"the message at byte {block.Offset} has no metadata");
        var framed = file.Span(block.Offset, block.MetadataLength);
        // Files of the time before version 0.15 have no continuation mark before the length.
        var start = BinaryPrimitives.ReadUInt32LittleEndian(framed) == 0xFFFFFFFF ? 8 : 4;
        var message = FlatTable.Root(framed[start..]);
        CheckVersion(message.Int16(0));
        if (message.Byte(1) != kind) throw new FormatException($"the message at byte {block.Offset} is of kind {message.Byte(1)}, not {kind}");
        bodyAt = block.Offset + block.MetadataLength;
        file.Span(bodyAt, block.BodyLength);
        return message;
    }

    private static void CheckVersion(short version)
    {
        if (version is < 3 or > ArrowMetadata.Version5)
            throw new NotSupportedException($"its metadata has version {version + 1}; versions 4 and 5 are read");
    }

    private static ArrowBlock[] Blocks(FlatTable footer, int field)
    {
        if (!footer.Has(field)) return [];
        var numbers = MemoryMarshal.Cast<byte, long>(footer.Vector(field, 24, out var count));
        var blocks = new ArrowBlock[count];
        for (var i = 0; i < count; i++) blocks[i] = new ArrowBlock(numbers[3 * i], (int)numbers[3 * i + 1], numbers[3 * i + 2]);
        return blocks;
    }
}
