using System.Buffers.Binary;
using System.Text;
using Mlops.Data;

namespace Mlops.Transform;

/// <summary>
/// The known categories, in order, and the place of each: a flat table with open addressing over the bytes, so that a look-up
/// creates nothing and a file of it is used as it lies on disk. Immutable and thread-safe.
/// </summary>
internal sealed unsafe class Vocabulary
{
    /// <summary>The most categories of a vocabulary that is stored as text, and known by number and by UTF-16 text as well.</summary>
    public const int MostAsText = 1 << 16;

    // Pointers into this, which every reader keeps alive.
    private readonly AssetMemory memory;
    private readonly VocabularyLayout layout;
    private readonly byte* offsets;
    private readonly byte* counts;
    private readonly byte* table;
    private readonly byte* texts;

    private readonly Lazy<Utf16Vocabulary?> utf16;

    // The place plus one is in the bits of the mask, bits of the hash are above it.
    private readonly uint mask;

    public Vocabulary(IReadOnlyList<ValueCount> entries)
        : this(VocabularyBuilder.Build(entries))
    {
    }

    private Vocabulary(AssetMemory memory)
    {
        this.memory = memory;
        layout = VocabularyLayout.Read(memory);
        offsets = memory.Start + VocabularyLayout.OffsetsAt;
        counts = memory.Start + layout.CountsAt;
        table = memory.Start + layout.TableAt;
        texts = memory.Start + layout.TextsAt;
        mask = (uint)layout.Slots - 1;
        utf16 = new Lazy<Utf16Vocabulary?>(() => Utf16Vocabulary.Of(this));
    }

    public int Count => layout.Entries;

    public bool IsMapped => memory.IsMapped;

    /// <summary>The same by UTF-16 text, made when a row first asks for it; null when it is too large to be kept twice.</summary>
    public Utf16Vocabulary? Utf16 => utf16.Value;

    /// <summary>Takes bytes as they were written by <see cref="WriteTo"/>.</summary>
    /// <exception cref="FormatException">They are not whole.</exception>
    public static Vocabulary Of(AssetMemory memory)
    {
        var vocabulary = new Vocabulary(memory);
        VocabularyCheck.Run(vocabulary.layout, memory);
        return vocabulary;
    }

    public void WriteTo(Stream stream) => memory.WriteTo(stream);

    /// <summary>How often a category was seen in training.</summary>
    public long CountOf(int index)
    {
        CheckIndex(index);
        var count = layout.CountSize == sizeof(uint) ? Words.Read(counts, index) : BinaryPrimitives.ReadInt64LittleEndian(new(counts + index * 8L, 8));
        GC.KeepAlive(memory);
        return count;
    }

    /// <summary>A copy of the bytes of a category.</summary>
    public byte[] BytesOf(int index)
    {
        CheckIndex(index);
        var bytes = At(index).ToArray();
        GC.KeepAlive(memory);
        return bytes;
    }

    public string TextOf(int index)
    {
        CheckIndex(index);
        var text = Encoding.UTF8.GetString(At(index));
        GC.KeepAlive(memory);
        return text;
    }

    /// <summary>The hash of the first categories, in their order.</summary>
    public ulong HashOf(int first)
    {
        var hash = 0UL;
        for (var i = 0; i < first; i++) hash = StableHash.Combine(hash, StableHash.Of(At(i)));
        GC.KeepAlive(memory);
        return hash;
    }

    /// <summary>The place of a category, or -1.</summary>
    public int Find(ReadOnlySpan<byte> utf8)
    {
        var hash = StableHash.Of(utf8);
        var tag = (uint)(hash >> 32) & ~mask;
        var slot = (uint)hash & mask;
        for (var steps = 0u; steps <= mask; steps++, slot = (slot + 1) & mask)
        {
            var entry = Words.Read(table, slot);
            if (entry == 0)
            {
                GC.KeepAlive(memory);
                return -1;
            }

            if ((entry & ~mask) != tag || !At((int)(entry & mask) - 1).SequenceEqual(utf8)) continue;
            GC.KeepAlive(memory);
            return (int)(entry & mask) - 1;
        }

        throw Changed();
    }

    // Bytes that leave this class are copies: nobody else keeps the memory alive.
    private ReadOnlySpan<byte> At(int index)
    {
        // The file was checked when it was opened; what is done to it later may not lead outside of it.
        if ((uint)index >= (uint)layout.Entries) throw Changed();
        var (from, to) = (Words.Read(offsets, index), Words.Read(offsets, index + 1L));
        return from <= to && to <= layout.TextBytes ? new ReadOnlySpan<byte>(texts + from, (int)(to - from)) : throw Changed();
    }

    private void CheckIndex(int index) => ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)layout.Entries, nameof(index));

    private static InvalidDataException Changed() => new("The file of a vocabulary was changed while it was in use.");
}
