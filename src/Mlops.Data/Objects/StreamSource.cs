using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>Records that come from outside one by one, as a source in bounded memory.</summary>
internal sealed class StreamSource<T>(string name, Func<IAsyncEnumerable<T>> rows, bool isOnce) : IDataSource
    where T : IDataRow<T>
{
    private int readings;

    public string Name => name;

    public ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default) => new(T.Schema);

    public async IAsyncEnumerable<DataPartition> ReadPartitionsAsync(
        ReadRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Interlocked.Increment(ref readings) > 1 && isOnce) throw ReadTwice();
        var wanted = request.Schema ?? T.Schema;
        var builder = new BatchBuilder(T.Schema);
        long firstRow = 1;
        await foreach (var row in rows().WithCancellation(cancellationToken))
        {
            T.Append(row, builder);
            if (builder.RowCount < Rows.BatchRows) continue;
            yield return Cut(builder, firstRow, wanted);
            firstRow += Rows.BatchRows;
            cancellationToken.ThrowIfCancellationRequested();
        }
        if (builder.RowCount > 0) yield return Cut(builder, firstRow, wanted);
    }

    public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) =>
        new((IReadOnlyList<SourceFile>)[]);

    private DecodedPartition Cut(BatchBuilder builder, long firstRow, DataSchema wanted) =>
        new(BatchColumns.Deliver(builder.Build(name, firstRow), wanted));

    private DataException ReadTwice() => new(new Problem(
        RowsDiagnostics.ReadTwice,
        "The rows were read before, and can be read once",
        name,
        "rows that can be read as often as needed",
        "Give a function that starts the rows anew, or keep them with Rows.Of or in a dataset artifact."));
}
