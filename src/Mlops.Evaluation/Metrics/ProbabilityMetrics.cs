namespace Mlops.Evaluation;

/// <summary>Metrics of the probabilities themselves.</summary>
internal static class ProbabilityMetrics
{
    private const double Smallest = 1.0 / (1L << 52);
    private const int Bins = 10;

    public static MetricValue LogLoss(ReadOnlySpan<double> scores, ReadOnlySpan<double> labels)
    {
        var sum = new CompensatedSum();
        for (var i = 0; i < scores.Length; i++)
        {
            var p = Math.Clamp(scores[i], Smallest, 1 - Smallest);
            sum.Add(-Math.Log(labels[i] == 1 ? p : 1 - p));
        }
        return MetricValue.Of(sum.Total / scores.Length);
    }

    public static MetricValue CalibrationError(ReadOnlySpan<double> scores, ReadOnlySpan<double> labels)
    {
        Span<CompensatedSum> gaps = stackalloc CompensatedSum[Bins];
        gaps.Clear();
        for (var i = 0; i < scores.Length; i++)
            gaps[Math.Clamp((int)(scores[i] * Bins), 0, Bins - 1)].Add(scores[i] - labels[i]);
        var total = 0.0;
        foreach (var gap in gaps) total += Math.Abs(gap.Total);
        return MetricValue.Of(total / scores.Length);
    }
}
