using System.Buffers;
using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>A random part of the rows of another source, which leaves them out itself when it can.</summary>
internal sealed class SampledSource(IDataSource source, RowSample sample) : ISampledSource, IFileSource
{
    public string Name => $"{source.Name} (sample)";

    /// <summary>False: a request can hold one sample, and this one is its own.</summary>
    public bool SkipsRows => false;

    public bool AppliesFilter => source is ISampledSource { AppliesFilter: true };

    public ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default) =>
        source.GetSchemaAsync(cancellationToken);

    public async IAsyncEnumerable<DataPartition> ReadPartitionsAsync(
        ReadRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        // A request can hold one sample: another one from above stays in it, and this one is taken here.
        var below = source is ISampledSource { SkipsRows: true } && request.Sample is null;
        var inner = below ? request with { Sample = sample } : request;
        await foreach (var partition in source.ReadPartitionsAsync(inner, cancellationToken))
            yield return below ? partition : new Partition(partition, sample);
    }

    /// <summary>None: which rows a sample takes depends on the names of the files too.</summary>
    public string? ReadingKey => null;

    public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) =>
        source.GetFilesAsync(cancellationToken);

    public FileSelection? Select() => (source as IFileSource)?.Select();

    public IDataSource Over(IReadOnlyList<string> paths) => new SampledSource(((IFileSource)source).Over(paths), sample);

    private sealed class Partition(DataPartition inner, RowSample sample) : DataPartition
    {
        public override DataBatch Decode(CancellationToken cancellationToken = default)
        {
            using var batch = inner.Decode(cancellationToken);
            var rows = ArrayPool<int>.Shared.Rent(Math.Max(1, batch.RowCount));
            try
            {
                var sampler = sample.Of(batch.Source);
                var used = 0;
                for (var i = 0; i < batch.RowCount; i++)
                    if (sampler.Keeps(batch.RowNumber(i))) rows[used++] = i;
                return batch.Take(rows.AsSpan(0, used));
            }
            finally
            {
                ArrayPool<int>.Shared.Return(rows);
            }
        }

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
