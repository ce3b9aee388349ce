namespace Mlops.Evaluation;

/// <summary>Decides gates from reports. An undefined metric never passes.</summary>
internal static class GateJudge
{
    public static GateResult Overall(EvaluationReport report, GateBounds bound, long minRows)
    {
        var gate = bound.ToString();
        var value = report[bound.Metric];
        var place = FormattableString.Invariant($"on all {report.Rows} rows");
        if (report.Rows < minRows)
        {
            return new GateResult(gate, false, FormattableString.Invariant(
                $"The holdout has {report.Rows} rows with a label; at least {minRows} are required."))
            { Measured = value.Value, Threshold = bound.Value };
        }
        return Verdict(gate, bound, value, place, "");
    }

    public static GateResult EverySlice(EvaluationReport report, GateBounds bound, long minRows)
    {
        var gate = $"{bound} on every slice";
        var judged = report.Slices.Where(s => !s.HasTooFewRows && s.Rows >= minRows).ToList();
        if (judged.Count == 0)
        {
            return new GateResult(gate, false, report.Slices.Count == 0
                ? "The evaluation has no slices; pass slicedBy to Evaluate."
                : FormattableString.Invariant($"None of {report.Slices.Count} slices has enough rows to be judged."))
            { Threshold = bound.Value };
        }
        var decisive = judged.FirstOrDefault(s => !s[bound.Metric].IsDefined) ?? (report with { Slices = judged })
            .WorstSlice(bound.Metric)!;
        var place = FormattableString.Invariant(
            $"on slice '{decisive.Slice}' ({decisive.Rows} rows), the worst of {judged.Count} judged slices ({report.Slices.Count - judged.Count} have too few rows)");
        return Verdict(gate, bound, decisive[bound.Metric], place, decisive.Slice);
    }

    /// <summary>Compares with a version in use; null when there is none.</summary>
    public static GateResult NoWorse(
        EvaluationReport report, Metric metric, double tolerance, ModelReference reference, string version, MetricValue? other)
    {
        var gate = FormattableString.Invariant($"{metric.Name} no worse than {reference}, tolerance {tolerance}");
        var value = report[metric];
        if (value.Value is not { } measured)
            return new GateResult(gate, false, $"{metric.Name} is undefined on all rows: {value.Reason}.");
        if (other is not { } compared)
        {
            return new GateResult(gate, true, FormattableString.Invariant(
                $"{metric.Name} is {measured:G6}; no {reference.Alias} version yet."))
            { Measured = measured };
        }
        if (compared.Value is not { } reached)
        {
            return new GateResult(gate, false, FormattableString.Invariant(
                $"{metric.Name} is {measured:G6}, but undefined for {version}: {compared.Reason}."))
            { Measured = measured };
        }
        var bound = metric.Direction == MetricDirection.HigherIsBetter ? reached - tolerance : reached + tolerance;
        var passed = metric.IsAtLeast(measured, bound);
        return new GateResult(gate, passed, FormattableString.Invariant(
            $"{metric.Name} is {measured:G6}; {version} reaches {reached:G6} on the same {report.Rows} rows, tolerance {tolerance}."))
        {
            Measured = measured,
            Threshold = bound,
        };
    }

    private static GateResult Verdict(string gate, GateBounds bound, MetricValue value, string place, string slice)
    {
        if (value.Value is not { } measured)
        {
            return new GateResult(gate, false, $"{bound.Metric.Name} is undefined {place}: {value.Reason}.")
            { Threshold = bound.Value, Slice = slice };
        }
        var relation = bound.Metric.Direction == MetricDirection.HigherIsBetter ? "at least" : "at most";
        return new GateResult(gate, bound.Metric.IsAtLeast(measured, bound.Value), FormattableString.Invariant(
            $"{bound.Metric.Name} is {measured:G6} {place}; {relation} {bound.Value} is required."))
        {
            Measured = measured,
            Threshold = bound.Value,
            Slice = slice,
        };
    }
}
