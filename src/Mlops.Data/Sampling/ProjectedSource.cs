using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>Some columns of another source: what lies below decodes no others.</summary>
internal sealed class ProjectedSource(IDataSource source, DataSchema columns) : ISampledSource, IFileSource
{
    public string Name => source.Name;

    public bool SkipsRows => source is ISampledSource { SkipsRows: true };

    public bool AppliesFilter => source is ISampledSource { AppliesFilter: true };

    public async ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default)
    {
        var actual = await source.GetSchemaAsync(cancellationToken);
        return new DataSchema(columns.Fields.Where(f => actual.Find(f.Name) >= 0).Select(f => actual[f.Name]));
    }

    public async IAsyncEnumerable<DataPartition> ReadPartitionsAsync(
        ReadRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var wanted = request.Schema ?? await GetSchemaAsync(cancellationToken);
        var inside = new DataSchema(wanted.Fields.Where(f => columns.Find(f.Name) >= 0));
        // Batches count their rows by their columns: one is read even when none is asked for.
        if (inside.Count == 0) inside = new DataSchema(columns.Fields[0]);
        await foreach (var partition in source.ReadPartitionsAsync(request with { Schema = inside }, cancellationToken))
            yield return inside.Equals(wanted) ? partition : new Partition(partition, wanted);
    }

    /// <summary>Which columns there are does not change what those that are read hold.</summary>
    public string? ReadingKey => source.ReadingKey;

    public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) =>
        source.GetFilesAsync(cancellationToken);

    public FileSelection? Select() => (source as IFileSource)?.Select();

    public IDataSource Over(IReadOnlyList<string> paths) => new ProjectedSource(((IFileSource)source).Over(paths), columns);

    private sealed class Partition(DataPartition inner, DataSchema wanted) : DataPartition
    {
        public override DataBatch Decode(CancellationToken cancellationToken = default) =>
            BatchColumns.Deliver(inner.Decode(cancellationToken), wanted);

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
