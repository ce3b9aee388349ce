using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mlops.Data;

/// <summary>The distinct texts of a column, in the order in which they first came, in pooled memory. Not thread-safe.</summary>
internal sealed class TextDictionary
{
    private int[] slots = Empty(256);
    private int[] offsets = ArrayPool<int>.Shared.Rent(128);
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(1024);
    private int last = -1;

    public TextDictionary() => offsets[0] = 0;

    /// <summary>The number of distinct texts.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int code]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var start = offsets[code];
            return bytes.AsSpan(start, offsets[code + 1] - start);
        }
    }

    /// <summary>The code of a text, which is added when it is new.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int CodeOf(ReadOnlySpan<byte> text)
    {
        if (last >= 0 && this[last].SequenceEqual(text)) return last;
        var mask = slots.Length - 1;
        var slot = (int)Hash(text) & mask;
        for (; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            var code = slots[slot] - 1;
            if (this[code].SequenceEqual(text)) return last = code;
        }
        Add(text);
        slots[slot] = Count;
        if (Count * 2 > slots.Length) Rehash(slots.Length * 2);
        return last = Count - 1;
    }

    /// <summary>Forgets the texts that were added last.</summary>
    public void Rewind(int count)
    {
        (Count, last) = (count, -1);
        Rehash(slots.Length);
    }

    /// <summary>The texts as a column; their memory belongs to the buffers.</summary>
    public StringData Finish(SharedBuffers buffers)
    {
        var data = new StringData(offsets.AsMemory(0, Count + 1), bytes.AsMemory(0, offsets[Count]));
        buffers.Adopt(offsets);
        buffers.Adopt(bytes);
        (offsets, bytes) = ([], []);
        Release();
        return data;
    }

    /// <summary>Gives the memory back.</summary>
    public void Release()
    {
        if (slots.Length > 0) ArrayPool<int>.Shared.Return(slots);
        if (offsets.Length > 0) ArrayPool<int>.Shared.Return(offsets);
        if (bytes.Length > 0) ArrayPool<byte>.Shared.Return(bytes);
        (slots, offsets, bytes) = ([], [], []);
    }

    /// <summary>Replaces a pooled array by a larger one.</summary>
    public static void Grow<T>(ref T[] array, int needed, int used)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(needed, Math.Max(1024, array.Length * 2)));
        array.AsSpan(0, used).CopyTo(larger);
        if (array.Length > 0) ArrayPool<T>.Shared.Return(array);
        array = larger;
    }

    private void Add(ReadOnlySpan<byte> text)
    {
        var used = offsets[Count];
        if (bytes.Length < used + text.Length) Grow(ref bytes, used + text.Length, used);
        if (offsets.Length < Count + 2) Grow(ref offsets, Count + 2, Count + 1);
        text.CopyTo(bytes.AsSpan(used));
        offsets[++Count] = used + text.Length;
    }

    private void Rehash(int size)
    {
        ArrayPool<int>.Shared.Return(slots);
        slots = Empty(size);
        var mask = slots.Length - 1;
        for (var code = 0; code < Count; code++)
        {
            var slot = (int)Hash(this[code]) & mask;
            while (slots[slot] != 0) slot = (slot + 1) & mask;
            slots[slot] = code + 1;
        }
    }

    private static int[] Empty(int size)
    {
        // The pool gives powers of two for powers of two; any longer array would break the mask.
        var array = ArrayPool<int>.Shared.Rent(size);
        if (!int.IsPow2(array.Length)) array = new int[size];
        array.AsSpan().Clear();
        return array;
    }

    /// <summary>Spreads well enough for a table of one column; it is stored nowhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static uint Hash(ReadOnlySpan<byte> text)
    {
        const ulong Factor = 0x9E3779B97F4A7C15;
        var hash = (ulong)text.Length * Factor;
        for (; text.Length >= 8; text = text[8..]) hash = (hash ^ MemoryMarshal.Read<ulong>(text)) * Factor ^ hash >> 29;
        if (text.Length >= 4)
        {
            hash = (hash ^ MemoryMarshal.Read<uint>(text)) * Factor ^ hash >> 29;
            text = text[4..];
        }
        foreach (var value in text) hash = (hash ^ value) * Factor ^ hash >> 29;
        return (uint)((hash ^ hash >> 32) * Factor >> 32);
    }
}
