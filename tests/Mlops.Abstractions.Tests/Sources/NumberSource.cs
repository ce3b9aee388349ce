using System.Runtime.CompilerServices;

namespace Mlops.Abstractions.Tests.Sources;

/// <summary>A source of numbered partitions that counts what was created and given back.</summary>
internal sealed class NumberSource(int partitions, int rows = 3, int failsAt = -1, int readFailsAt = -1) : IDataSource
{
    public static readonly DataSchema Schema = new(new Field("n", ColumnType.Int64));
    private int opened;
    private int closed;
    private int live;
    private int running;
    private int mostRunning;

    public int Opened => opened;

    public int Closed => closed;

    public int LiveBatches => live;

    public int MostRunning => mostRunning;

    public string Name => "numbers";

    private int FailsAt => failsAt;

    private int RowCount => rows;

    public ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default) => new(Schema);

    public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) => new([]);

    public async IAsyncEnumerable<DataPartition> ReadPartitionsAsync(
        ReadRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var i = 0; i < partitions; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (i == readFailsAt) throw new DataException(new Problem("MLOPS2101", $"Reading of partition {i} failed"));
            if (i % 5 == 4) await Task.Yield();
            Interlocked.Increment(ref opened);
            yield return new Partition(this, i);
        }
    }

    private sealed class Partition(NumberSource source, int index) : DataPartition
    {
        public override DataBatch Decode(CancellationToken cancellationToken = default)
        {
            var running = Interlocked.Increment(ref source.running);
            InterlockedMax(ref source.mostRunning, running);
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                // Later partitions are often ready first.
                Thread.SpinWait(index * 7919 % 5000);
                if (index == source.FailsAt) throw new DataException(new Problem("MLOPS2102", $"Partition {index} is broken"));
                Interlocked.Increment(ref source.live);
                var buffers = new SharedBuffers();
                buffers.Adopt(new Counter(source));
                var values = Enumerable.Range(0, source.RowCount).Select(i => (long)index * source.RowCount + i).ToArray();
                return new DataBatch(Schema, [new PrimitiveData<long>(ColumnType.Int64, values)], buffers);
            }
            finally
            {
                Interlocked.Decrement(ref source.running);
            }
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            Interlocked.Increment(ref source.closed);
        }

        private static void InterlockedMax(ref int place, int value)
        {
            int seen;
            while ((seen = Volatile.Read(ref place)) < value && Interlocked.CompareExchange(ref place, value, seen) != seen)
            {
            }
        }
    }

    private sealed class Counter(NumberSource source) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref source.live);
    }
}
