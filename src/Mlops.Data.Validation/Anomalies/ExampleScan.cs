namespace Mlops.Data.Validation;

/// <summary>
/// The second pass: reads only the columns with findings, counts the affected rows and keeps the first of them.
/// </summary>
internal static class ExampleScan
{
    public static async ValueTask<IReadOnlyList<Anomaly>> CompleteAsync(
        IDataSource source,
        IReadOnlyList<Anomaly> anomalies,
        DataSchema marks,
        int maxExamples,
        int degreeOfParallelism,
        CancellationToken cancellationToken)
    {
        var open = anomalies.Where(a => a.Rule is not null).ToList();
        if (open.Count == 0) return anomalies;
        var schema = (await source.GetSchemaAsync(cancellationToken)).Select(open.Select(a => a.Column!).Distinct()).WithSensitiveOf(marks);
        var request = new ReadRequest { Schema = schema, DegreeOfParallelism = degreeOfParallelism };
        var places = open.Select(a => schema.IndexOf(a.Column!)).ToArray();
        var hits = await source.AggregateAsync(
            request,
            () => open.ConvertAll(_ => new RowHits()),
            (state, batch) =>
            {
                for (var i = 0; i < open.Count; i++) state[i].Add(batch, places[i], open[i].Rule!, maxExamples);
            },
            (state, later) =>
            {
                for (var i = 0; i < open.Count; i++) state[i].Merge(later[i], maxExamples);
            },
            cancellationToken);
        var completed = open.Zip(hits, (anomaly, found) => anomaly.With(found)).ToList();
        return [.. anomalies.Select(a => a.Rule is null ? a : completed[open.IndexOf(a)])];
    }
}
