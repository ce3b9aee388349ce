using System.Buffers.Binary;

namespace Mlops.Transform;

/// <summary>
/// Numbers of the lines of a vocabulary, used in memory as they lie in a file: a header, then float64. Immutable and thread-safe.
/// Described in <c>docs/formats/vocabulary.md</c>.
/// </summary>
internal sealed unsafe class NumberTable
{
    private const int HeaderSize = 24;
    private const uint Version = 1;

    private readonly AssetMemory memory;
    private readonly byte* numbers;

    public NumberTable(ReadOnlySpan<double> values, int perLine)
    {
        Count = values.Length;
        PerLine = perLine;
        memory = AssetMemory.Allocate(HeaderSize + (long)Count * sizeof(double));
        numbers = memory.Start + HeaderSize;
        var header = new Span<byte>(memory.Start, HeaderSize);
        Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], Version);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], perLine);
        BinaryPrimitives.WriteInt64LittleEndian(header[16..], Count);
        for (var i = 0; i < Count; i++) BinaryPrimitives.WriteDoubleLittleEndian(new Span<byte>(numbers + (long)i * sizeof(double), sizeof(double)), values[i]);
    }

    private NumberTable(AssetMemory memory, int count, int perLine)
    {
        (this.memory, Count, PerLine) = (memory, count, perLine);
        numbers = memory.Start + HeaderSize;
    }

    /// <summary>The numbers of all lines.</summary>
    public int Count { get; }

    public int PerLine { get; }

    public bool IsMapped => memory.IsMapped;

    private static ReadOnlySpan<byte> Magic => "MLOPSNUM"u8;

    public double this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            var number = BinaryPrimitives.ReadDoubleLittleEndian(new(numbers + (long)index * sizeof(double), sizeof(double)));
            GC.KeepAlive(memory);
            return number;
        }
    }

    /// <exception cref="FormatException">The bytes are no such numbers, or not as many.</exception>
    public static NumberTable Of(AssetMemory memory, int lines, int perLine)
    {
        if (memory.Length < HeaderSize) throw new FormatException($"the numbers have {memory.Length} bytes");
        var header = new ReadOnlySpan<byte>(memory.Start, HeaderSize);
        if (!header.StartsWith(Magic)) throw new FormatException("the numbers do not start with 'MLOPSNUM'");
        var version = BinaryPrimitives.ReadUInt32LittleEndian(header[8..]);
        if (version != Version) throw new FormatException($"the numbers have version {version}, not {Version}");
        var count = BinaryPrimitives.ReadInt64LittleEndian(header[16..]);
        if (BinaryPrimitives.ReadInt32LittleEndian(header[12..]) != perLine || count != (long)lines * perLine || count > int.MaxValue
            || memory.Length != HeaderSize + count * sizeof(double))
            throw new FormatException($"the {memory.Length} bytes of numbers are not {perLine} for each of {lines} lines");
        var table = new NumberTable(memory, (int)count, perLine);
        for (var i = 0; i < table.Count; i++)
            if (!double.IsFinite(table[i])) throw new FormatException($"number {i} is {table[i]}");
        return table;
    }

    public void WriteTo(Stream stream) => memory.WriteTo(stream);
}
