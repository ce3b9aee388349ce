using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mlops.Data;

/// <summary>An opened Arrow file: its footer says where dictionaries and record batches are.</summary>
internal sealed class ArrowFileContent : ArrowContent
{
    private const int Frame = 10;

    private readonly FileBytes bytes;
    private readonly ArrowBlock[] dictionaryBlocks;
    private readonly ArrowBlock[] batchBlocks;

    private ArrowFileContent(string name, FileBytes bytes, FlatTable footer)
        : base(name, "file")
    {
        this.bytes = bytes;
        var version = footer.Int16(0);
        ArrowMessage.CheckVersion(version);
        Columns = ArrowColumns.Read(footer.Table(1), version);
        dictionaryBlocks = Blocks(footer, 2);
        batchBlocks = Blocks(footer, 3);
        // Blocks that share their bytes would let a small file stand for rows without end.
        var total = dictionaryBlocks.Concat(batchBlocks).Sum(b => (decimal)b.MetadataLength + b.BodyLength);
        if (total > bytes.Length) throw new FormatException("its record batches have more bytes than the file");
    }

    public override ArrowColumns Columns { get; }

    /// <summary>Takes over the bytes.</summary>
    public static ArrowFileContent Open(string name, FileBytes bytes)
    {
        try
        {
            return ArrowProblems.Guard(name, "file", () => new ArrowFileContent(name, bytes, Footer(bytes)));
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    public override async IAsyncEnumerable<ArrowRecord> ReadAsync(
        DataSchema wanted, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await ValueTask.CompletedTask;
        var dictionaries = new ArrowDictionaries(Columns, wanted, canReplace: false);
        foreach (var block in dictionaryBlocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ArrowProblems.Guard(Name, "file", () => dictionaries.Add(bytes, block));
        }
        for (var i = 0; i < batchBlocks.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new ArrowRecord(this, i, new ArrowFrame(bytes.Share(), batchBlocks[i]), dictionaries.Values);
        }
    }

    protected override void Dispose(bool disposing) => bytes.Dispose();

    private static FlatTable Footer(FileBytes bytes)
    {
        if (bytes.Length < 8 + Frame || !bytes.Span(0, 6).SequenceEqual("ARROW1"u8))
            throw new FormatException(ArrowStreamContent.IsStream(bytes)
                ? "it does not start as an Arrow file, but as a stream: ArrowStream.Open reads it"
                : "it does not start as an Arrow file");
        var end = bytes.Span(bytes.Length - Frame, Frame);
        if (!end[4..].SequenceEqual("ARROW1"u8)) throw new FormatException("it does not end as an Arrow file: it is torn, or a stream without a footer");
        var length = BinaryPrimitives.ReadInt32LittleEndian(end);
        return FlatTable.Root(bytes.Span(bytes.Length - Frame - length, length));
    }

    private static ArrowBlock[] Blocks(FlatTable footer, int field)
    {
        if (!footer.Has(field)) return [];
        var numbers = MemoryMarshal.Cast<byte, long>(footer.Vector(field, 24, out var count));
        var blocks = new ArrowBlock[count];
        for (var i = 0; i < count; i++)
        {
            blocks[i] = new ArrowBlock(numbers[3 * i], (int)numbers[3 * i + 1], numbers[3 * i + 2]);
            if (blocks[i].MetadataLength < 0 || blocks[i].BodyLength < 0) throw new FormatException("its footer has a negative length");
        }
        return blocks;
    }
}
