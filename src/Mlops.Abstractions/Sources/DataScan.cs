using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Mlops;

/// <summary>Passes over a source: in order, or in parallel with results merged in order.</summary>
public static class DataScan
{
    /// <summary>Reads the batches in order, decoding ahead on other threads. The caller disposes each batch.</summary>
    /// <param name="source">The source.</param>
    /// <param name="request">What to read; null for everything.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static IAsyncEnumerable<DataBatch> ReadAsync(
        this IDataSource source, ReadRequest? request = null, CancellationToken cancellationToken = default) =>
        source.MapAsync(request ?? ReadRequest.All, static batch => batch, static batch => batch.Dispose(), cancellationToken);

    /// <summary>Maps every batch on any thread and yields the results in the order of the source.</summary>
    /// <typeparam name="TResult">The result for one batch.</typeparam>
    /// <param name="source">The source.</param>
    /// <param name="request">What to read.</param>
    /// <param name="map">Called once per batch, concurrently; takes over the batch.</param>
    /// <param name="discard">Called for results that nobody will receive, because the reader stopped early; may be null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async IAsyncEnumerable<TResult> MapAsync<TResult>(
        this IDataSource source,
        ReadRequest request,
        Func<DataBatch, TResult> map,
        Action<TResult>? discard = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(map);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var degree = Math.Max(1, request.DegreeOfParallelism);
        var pending = Channel.CreateBounded<Task<TResult>>(degree);
        var producing = ProduceAsync(source, request, map, discard, pending.Writer, degree, stop.Token);
        try
        {
            await foreach (var task in pending.Reader.ReadAllAsync(cancellationToken)) yield return await task;
            await producing;
        }
        finally
        {
            await stop.CancelAsync();
            await producing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (pending.Reader.TryRead(out var left)) await DiscardAsync(left, discard);
        }
    }

    /// <summary>
    /// The same for every batch together with the rows that the source left out while it decoded the batch, in their order.
    /// </summary>
    /// <typeparam name="TResult">The result for one batch.</typeparam>
    /// <param name="source">The source.</param>
    /// <param name="request">What to read; its <see cref="ReadRequest.BadRows"/>, when there is one, receives the rows too.</param>
    /// <param name="map">Called once per batch, concurrently; takes over the batch and the list.</param>
    /// <param name="discard">Called for results that nobody will receive, because the reader stopped early; may be null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async IAsyncEnumerable<TResult> MapAsync<TResult>(
        this IDataSource source,
        ReadRequest request,
        Func<DataBatch, IReadOnlyList<BadRow>, TResult> map,
        Action<TResult>? discard = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(map);
        // A partition is decoded and mapped by one thread: what that thread has reported belongs to the batch that it maps.
        using var reported = new ThreadLocal<List<BadRow>>(static () => []);
        var log = new BadRowLog(row =>
        {
            reported.Value!.Add(row);
            request.BadRows?.Add(row);
        });
        await foreach (var result in source.MapAsync(request with { BadRows = log }, Map, discard, cancellationToken)) yield return result;

        TResult Map(DataBatch batch)
        {
            BadRow[] mine = [.. reported.Value!.OrderBy(r => r.FileIndex).ThenBy(r => r.Row)];
            reported.Value!.Clear();
            return map(batch, mine);
        }
    }

    /// <summary>
    /// One parallel pass: every batch fills a state of its own, and the states are merged in the order of the source. The result
    /// is the same for any degree of parallelism.
    /// </summary>
    /// <typeparam name="TState">The accumulator.</typeparam>
    /// <param name="source">The source.</param>
    /// <param name="request">What to read.</param>
    /// <param name="create">Creates an empty state.</param>
    /// <param name="add">Adds a batch to a state; the batch is disposed afterwards.</param>
    /// <param name="merge">Adds the second state, which comes later in the data, to the first.</param>
    /// <param name="cancellationToken">Stops the pass within one batch.</param>
    /// <returns>The merged state; an empty one when there are no rows.</returns>
    public static async ValueTask<TState> AggregateAsync<TState>(
        this IDataSource source,
        ReadRequest request,
        Func<TState> create,
        Action<TState, DataBatch> add,
        Action<TState, TState> merge,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(add);
        ArgumentNullException.ThrowIfNull(merge);
        var total = create();
        var states = source.MapAsync(request, batch => Fill(batch, create(), add), cancellationToken: cancellationToken);
        await foreach (var state in states) merge(total, state);
        return total;
    }

    private static TState Fill<TState>(DataBatch batch, TState state, Action<TState, DataBatch> add)
    {
        using (batch) add(state, batch);
        return state;
    }

    private static async Task ProduceAsync<TResult>(
        IDataSource source,
        ReadRequest request,
        Func<DataBatch, TResult> map,
        Action<TResult>? discard,
        ChannelWriter<Task<TResult>> pending,
        int degree,
        CancellationToken cancellationToken)
    {
        // Leave the caller's thread: a source whose bytes are at hand would otherwise produce everything before it is read.
        await Task.Yield();
        using var slots = new SemaphoreSlim(degree);
        var started = new List<Task>();
        Exception? failure = null;
        try
        {
            await foreach (var partition in source.ReadPartitionsAsync(request, cancellationToken))
            {
                await WaitForSlotAsync(slots, partition, cancellationToken);
                var task = Task.Factory.StartNew(
                    () => DecodeOne(partition, map, slots, cancellationToken),
                    CancellationToken.None,
                    TaskCreationOptions.DenyChildAttach,
                    TaskScheduler.Default);
                started.Add(task);
                started.RemoveAll(static t => t.IsCompleted);
                await SendAsync(task, pending, discard, cancellationToken);
            }
        }
        catch (Exception e)
        {
            failure = e;
        }
        finally
        {
            await Task.WhenAll(started).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pending.Complete(failure);
        }
    }

    private static async Task SendAsync<TResult>(
        Task<TResult> task, ChannelWriter<Task<TResult>> pending, Action<TResult>? discard, CancellationToken cancellationToken)
    {
        try
        {
            await pending.WriteAsync(task, cancellationToken);
        }
        catch
        {
            await DiscardAsync(task, discard);
            throw;
        }
    }

    private static async Task DiscardAsync<TResult>(Task<TResult> task, Action<TResult>? discard)
    {
        await ((Task)task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (task.IsCompletedSuccessfully && discard is not null) discard(await task);
    }

    private static async Task WaitForSlotAsync(SemaphoreSlim slots, DataPartition partition, CancellationToken cancellationToken)
    {
        try
        {
            await slots.WaitAsync(cancellationToken);
        }
        catch
        {
            partition.Dispose();
            throw;
        }
    }

    private static TResult DecodeOne<TResult>(
        DataPartition partition, Func<DataBatch, TResult> map, SemaphoreSlim slots, CancellationToken cancellationToken)
    {
        try
        {
            using (partition) return map(partition.Decode(cancellationToken));
        }
        finally
        {
            slots.Release();
        }
    }
}
