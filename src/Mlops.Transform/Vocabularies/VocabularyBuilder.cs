using System.Buffers.Binary;
using System.Text;
using Mlops.Data;

namespace Mlops.Transform;

/// <summary>Writes the bytes of a vocabulary from its entries.</summary>
internal static unsafe class VocabularyBuilder
{
    /// <exception cref="FormatException">A category comes twice, or their texts are more than 4 GiB.</exception>
    public static AssetMemory Build(IReadOnlyList<ValueCount> entries)
    {
        var (length, largest) = (0L, 0L);
        for (var i = 0; i < entries.Count; i++)
        {
            length += entries[i].Utf8.Length;
            largest = Math.Max(largest, entries[i].Count);
        }

        if (length > uint.MaxValue) throw new FormatException($"the texts of {entries.Count} categories are {length} bytes, more than 4 GiB");
        var layout = new VocabularyLayout(entries.Count, (uint)length, largest <= uint.MaxValue ? sizeof(uint) : sizeof(long));
        var memory = AssetMemory.Allocate(layout.Length);
        layout.Write(new Span<byte>(memory.Start, (int)VocabularyLayout.OffsetsAt));
        new Span<byte>(memory.Start + layout.TableAt, layout.Slots * sizeof(uint)).Clear();
        WriteEntries(entries, layout, memory);
        FillTable(layout, memory);
        GC.KeepAlive(memory);
        return memory;
    }

    private static void WriteEntries(IReadOnlyList<ValueCount> entries, VocabularyLayout layout, AssetMemory memory)
    {
        var offsets = memory.Start + VocabularyLayout.OffsetsAt;
        var counts = memory.Start + layout.CountsAt;
        var texts = memory.Start + layout.TextsAt;
        var at = 0u;
        for (var i = 0; i < entries.Count; i++)
        {
            var (utf8, count) = entries[i];
            Words.Write(offsets, i, at);
            if (layout.CountSize == sizeof(uint)) Words.Write(counts, i, (uint)count);
            else BinaryPrimitives.WriteInt64LittleEndian(new Span<byte>(counts + i * 8L, 8), count);
            utf8.Span.CopyTo(new Span<byte>(texts + at, utf8.Length));
            at += (uint)utf8.Length;
        }

        Words.Write(offsets, entries.Count, at);
    }

    private static void FillTable(VocabularyLayout layout, AssetMemory memory)
    {
        var offsets = memory.Start + VocabularyLayout.OffsetsAt;
        var table = memory.Start + layout.TableAt;
        var texts = memory.Start + layout.TextsAt;
        var mask = (uint)layout.Slots - 1;
        for (var i = 0; i < layout.Entries; i++)
        {
            var utf8 = Text(i);
            var hash = StableHash.Of(utf8);
            var tag = (uint)(hash >> 32) & ~mask;
            var slot = (uint)hash & mask;
            for (; Words.Read(table, slot) is not 0 and var other; slot = (slot + 1) & mask)
            {
                if ((other & ~mask) == tag && Text((int)(other & mask) - 1).SequenceEqual(utf8))
                    throw new FormatException($"the vocabulary holds '{Encoding.UTF8.GetString(utf8)}' twice");
            }

            Words.Write(table, slot, tag | (uint)(i + 1));
        }

        ReadOnlySpan<byte> Text(int index) => new(texts + Words.Read(offsets, index), (int)(Words.Read(offsets, index + 1L) - Words.Read(offsets, index)));
    }
}
