using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Mlops.Data;

/// <summary>The results of queries as one source of rows, in the order of the queries. Several are read at the same time.</summary>
/// <remarks>Thread-safe: every reading opens connections of its own.</remarks>
internal sealed class DatabaseSource(
    Func<DbConnection> connect, IReadOnlyList<DatabaseQuery> queries, DataSchema declared, DatabaseOptions options) : ISampledSource
{
    // A query that is ahead of its turn waits with this many batches.
    private const int BatchesAhead = 2;

    private readonly DatabaseOptions options = options.Checked();

    public string Name { get; } = queries.Count == 1 ? queries[0].ToString() : $"{queries[0]} and {queries.Count - 1} more";

    public bool SkipsRows => true;

    public async ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default)
    {
        var found = await Reader(0).GetSchemaAsync(cancellationToken);
        return new DataSchema(declared.Fields.Where(f => found.Find(f.Name) >= 0).Concat(found.Fields.Where(f => declared.Find(f.Name) < 0)));
    }

    public async IAsyncEnumerable<DataPartition> ReadPartitionsAsync(
        ReadRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var wanted = request.Schema ?? await GetSchemaAsync(cancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = new Queue<(ChannelReader<DataBatch> Batches, Task Reading)>();
        var next = 0;
        try
        {
            while (running.Count > 0 || next < queries.Count)
            {
                while (next < queries.Count && running.Count < Math.Max(1, request.DegreeOfParallelism))
                    running.Enqueue(Start(Reader(next++), wanted, request.Sample, stop.Token));
                var batches = running.Peek().Batches;
                await foreach (var batch in batches.ReadAllAsync(cancellationToken)) yield return new DecodedPartition(batch);
                running.Dequeue();
            }
        }
        finally
        {
            await stop.CancelAsync();
            foreach (var (batches, reading) in running)
            {
                await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                while (batches.TryRead(out var left)) left.Dispose();
            }
        }
    }

    public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) =>
        new((IReadOnlyList<SourceFile>)[]);

    private QueryReader Reader(int index) => new(connect, queries[index], options);

    private static (ChannelReader<DataBatch> Batches, Task Reading) Start(
        QueryReader reader, DataSchema schema, RowSample? sample, CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<DataBatch>(BatchesAhead);
        return (channel.Reader, PumpAsync(reader, schema, sample, channel.Writer, cancellationToken));
    }

    private static async Task PumpAsync(
        QueryReader reader, DataSchema schema, RowSample? sample, ChannelWriter<DataBatch> batches, CancellationToken cancellationToken)
    {
        // Leave the caller's thread: many providers, SQLite among them, read without ever waiting.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await foreach (var batch in reader.ReadAsync(schema, sample, cancellationToken)) await SendAsync(batch, batches, cancellationToken);
            batches.Complete();
        }
        catch (Exception e)
        {
            batches.Complete(e);
        }
    }

    private static async ValueTask SendAsync(DataBatch batch, ChannelWriter<DataBatch> batches, CancellationToken cancellationToken)
    {
        try
        {
            await batches.WriteAsync(batch, cancellationToken);
        }
        catch
        {
            batch.Dispose();
            throw;
        }
    }
}
