namespace Mlops.Training;

/// <summary>The training rows: kept in memory as far as allowed, otherwise read again for every pass.</summary>
internal sealed class TrainingRows
{
    private readonly RowReader reader;
    private readonly List<RowBlock>? cache;
    private readonly int degreeOfParallelism;

    private TrainingRows(RowReader reader, List<RowBlock>? cache, RowMoments moments, int degreeOfParallelism)
    {
        this.reader = reader;
        this.cache = cache;
        Moments = moments;
        SkippedRows = reader.SkippedRows;
        this.degreeOfParallelism = degreeOfParallelism;
    }

    public FeatureLayout Layout => reader.Layout;

    public RowMoments Moments { get; }

    /// <summary>The number of rows without a label.</summary>
    public long SkippedRows { get; }

    /// <summary>True when the rows are kept in memory.</summary>
    public bool IsCached => cache is not null;

    /// <summary>The first pass: checks every row, counts, and keeps the rows when they fit.</summary>
    public static async ValueTask<TrainingRows> OpenAsync(
        RowReader reader, ModelTask task, long maxMemoryBytes, int degreeOfParallelism, CancellationToken cancellationToken)
    {
        var moments = new RowMoments(reader.Layout);
        List<RowBlock>? cache = [];
        var bytes = 0L;
        var waves = reader.ReadAsync(() => cache is not null, (batch, row) => RowChecks.Check(batch, row, task),
            cancellationToken);
        await foreach (var wave in waves)
        {
            foreach (var block in wave)
            {
                moments.Add(block);
                bytes += block.Bytes;
            }
            if (bytes > maxMemoryBytes) cache = null;
            cache?.AddRange(wave);
        }
        return new TrainingRows(reader, cache, moments, degreeOfParallelism);
    }

    /// <summary>
    /// One pass. Block <c>i</c> goes to slot <c>i % 16</c>, and one slot sees its blocks in order: so the sums of each slot, and
    /// their sum in the order of the slots, are the same for any number of threads, kept in memory or not.
    /// </summary>
    /// <param name="visit">Called with a slot and a block; concurrently for different slots.</param>
    /// <param name="cancellationToken">Stops the pass within one block.</param>
    public async ValueTask VisitAsync(Action<int, RowBlock> visit, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = degreeOfParallelism,
            CancellationToken = cancellationToken,
        };
        if (cache is not null)
        {
            await Parallel.ForAsync(0, Math.Min(RowReader.WaveSize, cache.Count), options, (slot, token) =>
            {
                for (var i = slot; i < cache.Count; i += RowReader.WaveSize)
                {
                    token.ThrowIfCancellationRequested();
                    visit(slot, cache[i]);
                }
                return ValueTask.CompletedTask;
            });
            return;
        }
        await foreach (var wave in reader.ReadAsync(static () => false, null, cancellationToken))
        {
            await Parallel.ForAsync(0, wave.Count, options, (slot, _) =>
            {
                visit(slot, wave[slot]);
                return ValueTask.CompletedTask;
            });
        }
    }
}
