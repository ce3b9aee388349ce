using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>The first rows of another source. How many a partition has is known when it is decoded, so that is done in order.</summary>
internal sealed class LimitedSource(IDataSource source, long most) : IFileSource
{
    public string Name => $"{source.Name} (first rows)";

    public ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default) =>
        source.GetSchemaAsync(cancellationToken);

    public async IAsyncEnumerable<DataPartition> ReadPartitionsAsync(
        ReadRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (most == 0) yield break;
        var left = most;
        await foreach (var partition in source.ReadPartitionsAsync(request, cancellationToken))
        {
            DataBatch batch;
            using (partition) batch = partition.Decode(cancellationToken);
            if (batch.RowCount > left)
            {
                using var whole = batch;
                batch = whole.Slice(0, (int)left);
            }
            left -= batch.RowCount;
            yield return new DecodedPartition(batch);
            if (left == 0) yield break;
        }
    }

    public string? ReadingKey => ReadingKeys.Over(source, "first", StepParameters.None.With("rows", most));

    public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) =>
        source.GetFilesAsync(cancellationToken);

    public FileSelection? Select() => (source as IFileSource)?.Select();

    public IDataSource Over(IReadOnlyList<string> paths) => new LimitedSource(((IFileSource)source).Over(paths), most);
}
