namespace Mlops.Evaluation;

/// <summary>The bound of a gate, checked against the direction and the range of its metric.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Value">The bound.</param>
internal readonly record struct GateBounds(Metric Metric, double Value)
{
    /// <summary>The bound of <c>Require</c>.</summary>
    public static GateBounds Of(Metric metric, double? atLeast, double? atMost)
    {
        ArgumentNullException.ThrowIfNull(metric);
        var higher = metric.Direction == MetricDirection.HigherIsBetter;
        var (right, wrong) = higher ? ("atLeast", "atMost") : ("atMost", "atLeast");
        if ((higher ? atMost : atLeast) is not null)
        {
            throw new ArgumentException(
                $"Of {metric.Name}, {(higher ? "larger" : "smaller")} values are better: {wrong} would let bad models pass. Use {right}.", wrong);
        }
        if ((higher ? atLeast : atMost) is not { } bound)
            throw new ArgumentException($"The gate on {metric.Name} has no bound: pass {right}.", right);
        if (!(bound >= metric.Minimum && bound <= metric.Maximum))
        {
            throw new ArgumentOutOfRangeException(right, bound, FormattableString.Invariant(
                $"{metric.Name} lies between {metric.Minimum} and {metric.Maximum}; {bound} can never decide."));
        }
        return new GateBounds(metric, bound);
    }

    /// <summary>The demand, for example <c>auc &gt;= 0.9</c>.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Metric.Name} {(Metric.Direction == MetricDirection.HigherIsBetter ? ">=" : "<=")} {Value}");
}
