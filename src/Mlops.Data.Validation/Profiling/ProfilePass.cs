using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Mlops.Data;

namespace Mlops.Data.Validation;

/// <summary>
/// One parallel pass. What does not depend on the order of the data is collected once per thread; the rest once per batch, to be
/// merged in the order of the data.
/// </summary>
internal sealed class ProfilePass(ProfilePlan plan)
{
    private readonly ConcurrentBag<ProfileState> idle = [];

    /// <summary>What is collected in the order of the data.</summary>
    public ProfileState CreateOrdered() => new(plan, inOrder: true);

    /// <summary>Adds a batch to its own state and to one that no other thread is using.</summary>
    public void Add(ProfileState ordered, DataBatch batch)
    {
        var parts = new List<(SliceKey Slice, DataBatch Rows)>();
        try
        {
            foreach (var (slice, rows) in plan.SlicesOf(batch)) parts.Add((slice, batch.Take(CollectionsMarshal.AsSpan(rows))));
            ordered.Add(batch, parts);
            if (!idle.TryTake(out var any)) any = new ProfileState(plan, inOrder: false);
            any.Add(batch, parts);
            idle.Add(any);
        }
        finally
        {
            foreach (var (_, rows) in parts) rows.Dispose();
        }
    }

    public DatasetProfile Finish(ProfileState ordered)
    {
        if (!idle.TryTake(out var any)) any = new ProfileState(plan, inOrder: false);
        while (idle.TryTake(out var other)) any.Merge(other);
        return new DatasetProfile(plan, ordered, any);
    }
}
