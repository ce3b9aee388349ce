using System.Collections.Concurrent;

namespace Mlops.Serving;

/// <summary>
/// Scratch memory for single rows on one version. A thread keeps a place of its own, which it finds by its number and uses without
/// any synchronization; threads whose place is taken share the rest. Dropped with the version.
/// </summary>
internal sealed class RowScratchPool(DataSchema row, ServedModel served)
{
    // A power of two: a place is found by masking, not by dividing.
    private const int Places = 256;

    private readonly RowScratch?[] owned = new RowScratch?[Places];
    private readonly ConcurrentBag<RowScratch> shared = [];

    public ServedModel Served { get; } = served;

    public RowScratch Rent()
    {
        var thread = Environment.CurrentManagedThreadId;
        if (owned[thread & (Places - 1)] is { } own && own.Owner == thread && !own.IsBusy)
        {
            own.IsBusy = true;
            return own;
        }

        return RentShared(thread);
    }

    public void Return(RowScratch scratch)
    {
        scratch.Row.Clear();
        if (scratch.Owner != 0) scratch.IsBusy = false;
        else shared.Add(scratch);
    }

    private RowScratch RentShared(int thread)
    {
        ref var place = ref owned[thread & (Places - 1)];
        if (place is null)
        {
            var mine = new RowScratch(row, Served) { Owner = thread, IsBusy = true };
            if (Interlocked.CompareExchange(ref place, mine, null) is null) return mine;
        }

        return shared.TryTake(out var scratch) ? scratch : new RowScratch(row, Served);
    }
}
