namespace Mlops.Data;

/// <summary>Finds the types of the columns of a source that delivers text.</summary>
internal static class SchemaInference
{
    public static async ValueTask<DataSchema> InferAsync(IDataSource texts, long? rows, CancellationToken cancellationToken)
    {
        var names = await texts.GetSchemaAsync(cancellationToken);
        var request = new ReadRequest { Schema = names };
        var (guesses, sawAll) = rows is { } limit
            ? await SampleAsync(texts, request, limit, cancellationToken)
            : (await texts.AggregateAsync(request, () => Create(names), Add, Merge, cancellationToken), true);
        return new DataSchema(names.Names.Select((name, i) => guesses[i].ToField(name, sawAll)));
    }

    private static async ValueTask<(ColumnGuess[] Guesses, bool SawAll)> SampleAsync(
        IDataSource texts, ReadRequest request, long limit, CancellationToken cancellationToken)
    {
        var guesses = Create(request.Schema!);
        await foreach (var batch in texts.ReadAsync(request, cancellationToken))
        {
            using (batch)
            {
                var take = (int)Math.Min(limit, batch.RowCount);
                limit -= take;
                for (var row = 0; take < batch.RowCount && row < take; row++)
                {
                    // One row at a time, because a dictionary also holds the texts of the rows that were not asked for.
                    for (var i = 0; i < guesses.Length; i++) guesses[i].AddRow((StringData)batch[i], row);
                }
                if (take < batch.RowCount) return (guesses, false);
                Add(guesses, batch);
            }
        }
        return (guesses, true);
    }

    private static ColumnGuess[] Create(DataSchema names) => [.. names.Fields.Select(_ => new ColumnGuess())];

    private static void Add(ColumnGuess[] guesses, DataBatch batch)
    {
        for (var i = 0; i < guesses.Length; i++) guesses[i].Add((StringData)batch[i]);
    }

    private static void Merge(ColumnGuess[] all, ColumnGuess[] later)
    {
        for (var i = 0; i < all.Length; i++) all[i].Add(later[i]);
    }
}
