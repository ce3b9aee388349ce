namespace Mlops.Evaluation;

/// <summary>Metrics of the decision at a probability of one half.</summary>
internal static class ThresholdMetrics
{
    public static MetricValue Accuracy(ReadOnlySpan<double> scores, ReadOnlySpan<double> labels)
    {
        var (tp, _, tn, _) = Count(scores, labels);
        return MetricValue.Of((double)(tp + tn) / scores.Length);
    }

    public static MetricValue Precision(ReadOnlySpan<double> scores, ReadOnlySpan<double> labels)
    {
        var (tp, fp, _, _) = Count(scores, labels);
        return Ratio(tp, tp + fp, "no row is predicted positive");
    }

    public static MetricValue Recall(ReadOnlySpan<double> scores, ReadOnlySpan<double> labels)
    {
        var (tp, _, _, fn) = Count(scores, labels);
        return Ratio(tp, tp + fn, "no label is 1");
    }

    public static MetricValue F1(ReadOnlySpan<double> scores, ReadOnlySpan<double> labels)
    {
        var (tp, fp, _, fn) = Count(scores, labels);
        return Ratio(2 * tp, 2 * tp + fp + fn, "no label is 1 and no row is predicted positive");
    }

    private static (long TruePositives, long FalsePositives, long TrueNegatives, long FalseNegatives) Count(
        ReadOnlySpan<double> scores, ReadOnlySpan<double> labels)
    {
        long tp = 0, fp = 0, fn = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            var (predicted, actual) = (scores[i] >= 0.5, labels[i] == 1);
            tp += predicted && actual ? 1 : 0;
            fp += predicted && !actual ? 1 : 0;
            fn += !predicted && actual ? 1 : 0;
        }
        return (tp, fp, scores.Length - tp - fp - fn, fn);
    }

    private static MetricValue Ratio(long part, long whole, string whenNone) =>
        whole == 0 ? MetricValue.Undefined(whenNone) : MetricValue.Of((double)part / whole);
}
