using System.Runtime.CompilerServices;

namespace Mlops.Data.Validation;

/// <summary>The rows of another source that break no rule of a schema, in their order.</summary>
internal sealed class ValidRows(IDataSource source, DataSchema schema, QuarantineOptions options) : IDataSource
{
    public string Name => $"{source.Name} (valid rows)";

    public ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default) => source.GetSchemaAsync(cancellationToken);

    public async IAsyncEnumerable<DataPartition> ReadPartitionsAsync(
        ReadRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var found = await source.GetSchemaAsync(cancellationToken);
        var wanted = request.Schema ?? found;
        // All columns, so that the source leaves out the same rows as it did for the quarantine.
        var columns = new DataSchema(found.Fields.Concat(wanted.Fields.Where(f => found.Find(f.Name) < 0)));
        var validator = RowValidator.Create(schema, options.Environment, columns, options.FailAt, options.ValueSetFolder);
        await foreach (var partition in source.ReadPartitionsAsync(request with { Schema = columns }, cancellationToken))
            yield return new Partition(partition, validator, wanted);
    }

    public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) =>
        source.GetFilesAsync(cancellationToken);

    private sealed class Partition(DataPartition inner, CompiledRowValidator validator, DataSchema wanted) : DataPartition
    {
        public override DataBatch Decode(CancellationToken cancellationToken = default)
        {
            var batch = inner.Decode(cancellationToken);
            using (batch)
            {
                var verdicts = new RowVerdicts();
                var failed = validator.Validate(batch, verdicts);
                var selected = batch.Select(wanted);
                if (failed == 0) return selected;
                using (selected)
                {
                    var rows = new int[batch.RowCount - failed];
                    var failing = verdicts.Failing;
                    for (var (row, used) = (0, 0); row < batch.RowCount; row++)
                        if (!failing[row]) rows[used++] = row;
                    return selected.Take(rows);
                }
            }
        }

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
