using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>The second pass: reads only the columns with findings, counts the affected rows and keeps the first of them.</summary>
internal static class ExampleScan
{
    public static async ValueTask<IReadOnlyList<Anomaly>> CompleteAsync(
        IDataSource source, IReadOnlyList<Anomaly> anomalies, int maxExamples, int degreeOfParallelism, CancellationToken cancellationToken)
    {
        var open = anomalies.Where(a => a.Rule is not null).ToList();
        if (open.Count == 0) return anomalies;
        var schema = (await source.GetSchemaAsync(cancellationToken)).Select(open.Select(a => a.Column!).Distinct());
        var request = new ReadRequest { Schema = schema, DegreeOfParallelism = degreeOfParallelism };
        var places = open.Select(a => schema.IndexOf(a.Column!)).ToArray();
        var hits = await source.AggregateAsync(
            request,
            () => new Hits(open.Count),
            (state, batch) => state.Add(batch, open, places, maxExamples),
            (state, later) => state.Merge(later, maxExamples),
            cancellationToken);
        var completed = open.Select((a, i) => a with { Count = hits.Counts[i], Examples = hits.Examples[i] }).ToList();
        return [.. anomalies.Select(a => a.Rule is null ? a : completed[open.IndexOf(a)])];
    }

    private sealed class Hits(int count)
    {
        public long[] Counts { get; } = new long[count];

        public List<ExampleRow>[] Examples { get; } = [.. Enumerable.Range(0, count).Select(_ => new List<ExampleRow>())];

        public void Add(DataBatch batch, List<Anomaly> anomalies, int[] places, int maxExamples)
        {
            for (var i = 0; i < anomalies.Count; i++)
            {
                var column = batch[places[i]];
                var rule = anomalies[i].Rule!;
                for (var row = 0; row < column.Length; row++)
                {
                    if (!rule.Breaks(column, row)) continue;
                    Counts[i]++;
                    if (Examples[i].Count < maxExamples)
                        Examples[i].Add(new ExampleRow(batch.Source, batch.FirstRow + row, TextOf(batch, batch.Schema.Fields[places[i]].Name, row)));
                }
            }
        }

        public void Merge(Hits later, int maxExamples)
        {
            for (var i = 0; i < Counts.Length; i++)
            {
                Counts[i] += later.Counts[i];
                Examples[i].AddRange(later.Examples[i].Take(maxExamples - Examples[i].Count));
            }
        }

        private static string? TextOf(DataBatch batch, string column, int row) => new Row(batch, row)[column] switch
        {
            null => null,
            string text => text,
            bool flag => flag ? "true" : "false",
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString(),
        };
    }
}
