namespace Mlops.Transform;

/// <summary>The different tokens of one row: cleared for the next one without giving up its memory.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class TokenSet
{
    private int[] slots = new int[32];
    private (ulong Hash, int Start, int Length)[] entries = new (ulong, int, int)[16];
    private byte[] arena = new byte[256];
    private int used;

    public int Count { get; private set; }

    /// <summary>Forgets the tokens, in a time that depends on their number alone.</summary>
    public void Clear()
    {
        for (var i = 0; i < Count; i++)
        {
            // Each entry lies at or after the slot of its hash, before the first free one: clearing runs empties them all.
            for (var slot = SlotOf(entries[i].Hash); slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1)) slots[slot] = 0;
        }

        (Count, used) = (0, 0);
    }

    /// <summary>Adds a token.</summary>
    /// <returns>False when it is there already.</returns>
    public bool Add(ReadOnlySpan<byte> token)
    {
        var hash = StableHash.Of(token);
        var slot = SlotOf(hash);
        for (; slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            var (known, start, length) = entries[slots[slot] - 1];
            if (known == hash && arena.AsSpan(start, length).SequenceEqual(token)) return false;
        }

        if (Count == entries.Length) Array.Resize(ref entries, Count * 2);
        if (used + token.Length > arena.Length) Array.Resize(ref arena, Math.Max(arena.Length * 2, checked(used + token.Length)));
        token.CopyTo(arena.AsSpan(used));
        entries[Count] = (hash, used, token.Length);
        used += token.Length;
        slots[slot] = ++Count;
        if (Count * 2 > slots.Length) Grow();
        return true;
    }

    private int SlotOf(ulong hash) => (int)hash & (slots.Length - 1);

    private void Grow()
    {
        slots = new int[slots.Length * 2];
        for (var i = 0; i < Count; i++)
        {
            var slot = SlotOf(entries[i].Hash);
            while (slots[slot] != 0) slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = i + 1;
        }
    }
}
