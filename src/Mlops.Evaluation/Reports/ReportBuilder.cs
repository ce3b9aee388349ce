using System.Runtime.InteropServices;

namespace Mlops.Evaluation;

/// <summary>Computes the metrics of scored rows, overall and per slice.</summary>
internal static class ReportBuilder
{
    public static EvaluationReport Build(
        HoldoutScores rows, IReadOnlyList<Metric> metrics, IReadOnlyList<IColumn> slicedBy, EvaluationOptions options,
            CancellationToken cancellationToken)
    {
        var scores = CollectionsMarshal.AsSpan(rows.Scores);
        var labels = CollectionsMarshal.AsSpan(rows.Labels);
        var slices = new List<SliceResult>();
        var omitted = new List<OmittedSlices>();
        for (var i = 0; i < slicedBy.Count; i++)
            AddColumn(slicedBy[i].Name, rows.Slices[i], scores, labels, metrics, options, slices, omitted, cancellationToken);
        return new EvaluationReport
        {
            Metrics = [.. metrics],
            Overall = new SliceResult("", scores.Length, Measure(metrics, scores, labels)),
            SkippedRows = rows.SkippedRows,
            Slices = slices,
            Omitted = omitted,
            MinSliceRows = options.MinSliceRows,
        };
    }

    private static void AddColumn(
        string column,
        SliceCodes codes,
        ReadOnlySpan<double> scores,
        ReadOnlySpan<double> labels,
        IReadOnlyList<Metric> metrics,
        EvaluationOptions options,
        List<SliceResult> slices,
        List<OmittedSlices> omitted,
        CancellationToken cancellationToken)
    {
        // A counting sort brings the rows of each slice together and keeps their order.
        var starts = new int[codes.Values.Count + 1];
        foreach (var code in codes.Codes) starts[code + 1]++;
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        var next = (int[])starts.Clone();
        var (sortedScores, sortedLabels) = (new double[scores.Length], new double[scores.Length]);
        for (var i = 0; i < scores.Length; i++)
        {
            var place = next[codes.Codes[i]]++;
            (sortedScores[place], sortedLabels[place]) = (scores[i], labels[i]);
        }

        var largest = Enumerable.Range(0, codes.Values.Count)
            .OrderByDescending(c => starts[c + 1] - starts[c])
            .ThenBy(c => codes.Values[c])
            .ToList();
        foreach (var code in largest.Take(options.MaxSlices).OrderBy(c => codes.Values[c]))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (start, count) = (starts[code], starts[code + 1] - starts[code]);
            var tooFew = count < options.MinSliceRows;
            slices.Add(new SliceResult(codes.Values[code].KeyIn(column), count, tooFew
                ? new OrderedDictionary<string, MetricValue>()
                : Measure(metrics, sortedScores.AsSpan(start, count), sortedLabels.AsSpan(start, count)))
            {
                Column = column,
                Value = codes.Values[code].Text,
                HasTooFewRows = tooFew,
            });
        }
        var left = largest.Skip(options.MaxSlices).ToList();
        if (left.Count > 0) omitted.Add(new OmittedSlices(column, left.Count, left.Sum(c => (long)(starts[c + 1] - starts[c]))));
    }

    private static OrderedDictionary<string, MetricValue> Measure(
        IReadOnlyList<Metric> metrics, ReadOnlySpan<double> scores, ReadOnlySpan<double> labels)
    {
        var values = new OrderedDictionary<string, MetricValue>(StringComparer.Ordinal);
        foreach (var metric in metrics) values[metric.Name] = metric.Compute(scores, labels);
        return values;
    }
}
