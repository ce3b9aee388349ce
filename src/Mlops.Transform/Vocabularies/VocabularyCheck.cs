using System.Collections;

namespace Mlops.Transform;

/// <summary>
/// Refuses the bytes of a vocabulary that would lead a look-up astray: one pass over the offsets, the counts and the table, none over the
/// texts. That the bytes are those that were written is for their artifact to prove.
/// </summary>
internal static unsafe class VocabularyCheck
{
    /// <exception cref="FormatException">The bytes are not whole.</exception>
    public static void Run(VocabularyLayout layout, AssetMemory memory)
    {
        CheckOffsets(layout, memory.Start + VocabularyLayout.OffsetsAt);
        if (layout.CountSize == sizeof(long)) CheckCounts(layout, memory.Start + layout.CountsAt);
        CheckTable(layout, memory.Start + layout.TableAt);
        GC.KeepAlive(memory);
    }

    private static void CheckOffsets(VocabularyLayout layout, byte* offsets)
    {
        var last = 0u;
        for (var i = 0L; i <= layout.Entries; i++)
        {
            var offset = Words.Read(offsets, i);
            if (offset < last || (i == 0 && offset != 0)) throw new FormatException($"offset {i} of the vocabulary is {offset}, after {last}");
            last = offset;
        }

        if (last != layout.TextBytes) throw new FormatException($"the texts of the vocabulary end at {last}, not at {layout.TextBytes}");
    }

    private static void CheckCounts(VocabularyLayout layout, byte* counts)
    {
        for (var i = 0L; i < layout.Entries; i++)
            if ((sbyte)counts[i * sizeof(long) + sizeof(long) - 1] < 0) throw new FormatException($"count {i} of the vocabulary is negative");
    }

    /// <summary>Every category stands in the table once.</summary>
    private static void CheckTable(VocabularyLayout layout, byte* table)
    {
        var mask = (uint)layout.Slots - 1;
        var known = new BitArray(layout.Entries);
        var used = 0;
        for (var slot = 0L; slot < layout.Slots; slot++)
        {
            var entry = Words.Read(table, slot);
            if (entry == 0) continue;
            var place = (entry & mask) - 1;
            if (place >= layout.Entries || known[(int)place]) throw new FormatException($"slot {slot} of the vocabulary leads to place {place}");
            known[(int)place] = true;
            used++;
        }

        if (used != layout.Entries) throw new FormatException($"the table of the vocabulary has {used} of {layout.Entries} categories");
    }
}
