using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>One side of a split: the rows of another source that the rule puts there.</summary>
internal sealed class SplitSource(IDataSource source, DataSchema declared, SplitRule rule, bool heldOut) : IDataSource
{
    public string Name => $"{source.Name} ({(heldOut ? "holdout" : "training")})";

    public ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default) =>
        source.GetSchemaAsync(cancellationToken);

    public async IAsyncEnumerable<DataPartition> ReadPartitionsAsync(
        ReadRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var wanted = request.Schema ?? await source.GetSchemaAsync(cancellationToken);
        var available = new DataSchema(wanted.Fields.Concat(rule.Columns
            .Where(c => wanted.Find(c.Name) < 0)
            .Select(c => declared.Find(c.Name) < 0 ? c : declared[c.Name])));
        long firstRow = 0;
        await foreach (var partition in source.ReadPartitionsAsync(request with { Schema = available }, cancellationToken))
        {
            if (rule.Columns.Count > 0)
            {
                yield return new Partition(partition, rule, heldOut, wanted, 0);
                continue;
            }
            // The number of a row is known only when all partitions before it are decoded: decode here, in order.
            DataBatch batch;
            using (partition) batch = partition.Decode(cancellationToken);
            yield return new Partition(new DecodedPartition(batch), rule, heldOut, wanted, firstRow);
            firstRow += batch.RowCount;
        }
    }

    public string? ReadingKey => ReadingKeys.Over(source, heldOut ? "holdout" : "training", rule.Parameters);

    public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) =>
        source.GetFilesAsync(cancellationToken);

    private sealed class Partition(DataPartition inner, SplitRule rule, bool heldOut, DataSchema wanted, long firstRow) : DataPartition
    {
        public override DataBatch Decode(CancellationToken cancellationToken = default)
        {
            using var batch = inner.Decode(cancellationToken);
            var marks = new bool[batch.RowCount];
            var columns = new ColumnData[rule.Columns.Count];
            for (var i = 0; i < columns.Length; i++) columns[i] = batch[rule.Columns[i].Name];
            rule.Mark(columns, firstRow, marks);
            var rows = new int[marks.Length];
            var count = 0;
            for (var i = 0; i < marks.Length; i++)
                if (marks[i] == heldOut) rows[count++] = i;
            using var selected = batch.Select(wanted);
            return selected.Take(rows.AsSpan(0, count));
        }

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
