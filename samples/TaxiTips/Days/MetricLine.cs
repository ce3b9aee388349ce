namespace TaxiTips;

/// <summary>A metric on all rows of the holdout, and where it was worst.</summary>
internal sealed record MetricLine(string Name, double? Value, string WorstSlice, double? WorstValue)
{
    public static IEnumerable<MetricLine> Of(EvaluationReport report)
    {
        foreach (var metric in report.Metrics)
        {
            var worst = report.WorstSlice(metric);
            yield return new MetricLine(metric.Name, report[metric].Value, worst?.Slice ?? "", worst?[metric].Value);
        }
    }
}
