using System.Collections.Concurrent;

namespace Mlops.Transform;

/// <summary>
/// Runs one pass. Nothing that is collected depends on the order of the rows, so there is one state per thread, not per batch.
/// </summary>
internal static class FitPass
{
    public static async ValueTask<PassState> RunAsync(
        PassPlan plan, IDataSource source, int degreeOfParallelism, CancellationToken cancellationToken)
    {
        var idle = new ConcurrentBag<PassState>();
        var request = new ReadRequest { Schema = plan.Schema, DegreeOfParallelism = degreeOfParallelism };
        await foreach (var _ in source.MapAsync(request, Add, cancellationToken: cancellationToken))
        {
        }

        if (!idle.TryTake(out var total)) total = plan.CreateState();
        while (idle.TryTake(out var state)) total.Merge(state);
        return total;

        bool Add(DataBatch batch)
        {
            using (batch)
            {
                if (!idle.TryTake(out var state)) state = plan.CreateState();
                state.Add(batch);
                idle.Add(state);
                return true;
            }
        }
    }
}
