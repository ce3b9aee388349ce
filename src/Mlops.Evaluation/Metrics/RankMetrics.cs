namespace Mlops.Evaluation;

/// <summary>Metrics of the order of the scores.</summary>
internal static class RankMetrics
{
    public static MetricValue Auc(ReadOnlySpan<double> scores, ReadOnlySpan<double> labels)
    {
        var keys = scores.ToArray();
        var items = labels.ToArray();
        Array.Sort(keys, items);
        // Twice the rank sum and its parts are whole numbers, exact in 128 bits for any number of rows.
        Int128 doubledRanks = 0;
        long positives = 0;
        for (var start = 0; start < keys.Length;)
        {
            var end = start;
            long positivesHere = 0;
            for (; end < keys.Length && keys[end] == keys[start]; end++) positivesHere += items[end] == 1 ? 1 : 0;
            doubledRanks += (Int128)positivesHere * (start + 1L + end);
            positives += positivesHere;
            start = end;
        }
        var negatives = keys.Length - positives;
        if (positives == 0 || negatives == 0) return MetricValue.Undefined($"all labels are {(positives == 0 ? 0 : 1)}");
        var pairs = doubledRanks - (Int128)positives * (positives + 1);
        return MetricValue.Of((double)pairs / (2.0 * positives * negatives));
    }
}
