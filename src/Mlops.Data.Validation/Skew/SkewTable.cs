using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Mlops.Data.Validation;

/// <summary>Rows by their key: each key once. The memory is that of the rows and 24 bytes for each.</summary>
internal sealed class SkewTable
{
    private const int None = -1;

    private readonly Dictionary<ulong, int> newest = [];
    private readonly List<Entry> entries = [];
    private readonly ArrayBufferWriter<byte> bytes = new();

    public int Count => entries.Count;

    public SkewRow this[int entry]
    {
        get
        {
            var start = entries[entry].Start;
            var written = bytes.WrittenSpan;
            return new SkewRow(written.Slice(start + 4, BinaryPrimitives.ReadInt32LittleEndian(written[start..])));
        }
    }

    public SkewState StateOf(int entry) => entries[entry].State;

    public void SetPaired(int entry) => CollectionsMarshal.AsSpan(entries)[entry].State = SkewState.Paired;

    /// <summary>The entry of a key, or -1 when the row was added now.</summary>
    public int FindOrAdd(SkewRow row, ReadOnlySpan<byte> kept, SkewState state)
    {
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(newest, StableHash.Of(row.Key), out var isKnown);
        if (!isKnown) first = None;
        for (var entry = first; entry != None; entry = entries[entry].Next)
            if (this[entry].Key.SequenceEqual(row.Key)) return entry;
        entries.Add(new Entry { Start = bytes.WrittenCount, Next = first, State = state });
        first = entries.Count - 1;
        RowCodec.WriteInt(bytes, kept.Length);
        bytes.Write(kept);
        return None;
    }

    private struct Entry
    {
        public int Start;
        public int Next;
        public SkewState State;
    }
}
