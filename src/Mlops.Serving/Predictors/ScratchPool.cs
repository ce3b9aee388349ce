using System.Numerics;

namespace Mlops.Serving;

/// <summary>
/// Scratch memory for the calls that run at the same time on one version. Lock-free; a surplus is left to the collector.
/// </summary>
internal sealed class ScratchPool(DataSchema rows, ServedModel served)
{
    // A power of two: a place is found by masking, not by dividing.
    private readonly Scratch?[] slots = new Scratch?[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4,
        Environment.ProcessorCount * 2))];

    public ServedModel Served { get; } = served;

    public Scratch Rent()
    {
        var start = Thread.GetCurrentProcessorId() * 2;
        for (var i = 0; i < slots.Length; i++)
        {
            ref var slot = ref slots[(start + i) & (slots.Length - 1)];
            if (slot is not null && Interlocked.Exchange(ref slot, null) is { } scratch) return scratch;
        }
        return new Scratch(rows, Served);
    }

    public void Return(Scratch scratch)
    {
        scratch.Rows.Clear();
        var start = Thread.GetCurrentProcessorId() * 2;
        for (var i = 0; i < slots.Length; i++)
        {
            ref var slot = ref slots[(start + i) & (slots.Length - 1)];
            if (slot is null && Interlocked.CompareExchange(ref slot, scratch, null) is null) return;
        }
    }
}
