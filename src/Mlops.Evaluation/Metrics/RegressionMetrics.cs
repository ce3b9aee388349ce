namespace Mlops.Evaluation;

/// <summary>Metrics of predicted numbers.</summary>
internal static class RegressionMetrics
{
    public static MetricValue Rmse(ReadOnlySpan<double> scores, ReadOnlySpan<double> labels) =>
        MetricValue.Of(Math.Sqrt(SquaredErrors(scores, labels) / scores.Length));

    public static MetricValue Mae(ReadOnlySpan<double> scores, ReadOnlySpan<double> labels)
    {
        var sum = new CompensatedSum();
        for (var i = 0; i < scores.Length; i++) sum.Add(Math.Abs(scores[i] - labels[i]));
        return MetricValue.Of(sum.Total / scores.Length);
    }

    public static MetricValue R2(ReadOnlySpan<double> scores, ReadOnlySpan<double> labels)
    {
        if (scores.Length < 2) return MetricValue.Undefined("there are fewer than two rows");
        if (!labels.ContainsAnyExcept(labels[0])) return MetricValue.Undefined("all labels are equal");
        var sum = new CompensatedSum();
        foreach (var label in labels) sum.Add(label);
        var mean = sum.Total / labels.Length;
        var spread = new CompensatedSum();
        foreach (var label in labels) spread.Add((label - mean) * (label - mean));
        return MetricValue.Of(1 - SquaredErrors(scores, labels) / spread.Total);
    }

    private static double SquaredErrors(ReadOnlySpan<double> scores, ReadOnlySpan<double> labels)
    {
        var sum = new CompensatedSum();
        for (var i = 0; i < scores.Length; i++)
        {
            var error = scores[i] - labels[i];
            sum.Add(error * error);
        }
        return sum.Total;
    }
}
