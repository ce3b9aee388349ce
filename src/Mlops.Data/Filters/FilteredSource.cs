using System.Buffers;
using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>The rows of another source for which a condition is true. A condition without a value counts as false.</summary>
internal sealed class FilteredSource(IDataSource source, DataSchema declared, BooleanExpression condition) : ISampledSource, IFileSource
{
    public string Name => $"{source.Name} (filtered)";

    public bool SkipsRows => source is ISampledSource { SkipsRows: true };

    public bool AppliesFilter => source is ISampledSource { AppliesFilter: true };

    public ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default) =>
        source.GetSchemaAsync(cancellationToken);

    public async IAsyncEnumerable<DataPartition> ReadPartitionsAsync(
        ReadRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var wanted = request.Schema ?? await source.GetSchemaAsync(cancellationToken);
        var available = new DataSchema(wanted.Fields.Concat(ExpressionPlan.ColumnsOf(condition)
            .Where(c => wanted.Find(c.Name) < 0)
            .Select(c => declared[c.Name])));
        var filter = new RowFilter(condition, available);
        var below = AppliesFilter;
        var inner = below
            ? request with { Schema = wanted, Filter = request.Filter is { } other ? condition & other : condition }
            : request with { Schema = available };
        await foreach (var partition in source.ReadPartitionsAsync(inner, cancellationToken))
            yield return below ? partition : new Partition(partition, filter, wanted);
    }

    public string? ReadingKey =>
        ReadingKeys.Over(source, "filter", StepParameters.None.WithJson("condition", json => ExpressionJson.Write(json, condition)));

    public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) =>
        source.GetFilesAsync(cancellationToken);

    public FileSelection? Select() => (source as IFileSource)?.Select();

    public IDataSource Over(IReadOnlyList<string> paths) => new FilteredSource(((IFileSource)source).Over(paths), declared, condition);

    private sealed class Partition(DataPartition inner, RowFilter filter, DataSchema wanted) : DataPartition
    {
        public override DataBatch Decode(CancellationToken cancellationToken = default)
        {
            using var batch = inner.Decode(cancellationToken);
            var count = batch.RowCount;
            var keeps = ArrayPool<bool>.Shared.Rent(count);
            var rows = ArrayPool<int>.Shared.Rent(count);
            try
            {
                filter.Choose(batch, keeps.AsSpan(0, count));
                var used = 0;
                for (var i = 0; i < count; i++)
                    if (keeps[i]) rows[used++] = i;
                using var selected = batch.Select(wanted);
                return selected.Take(rows.AsSpan(0, used));
            }
            finally
            {
                ArrayPool<bool>.Shared.Return(keeps);
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
