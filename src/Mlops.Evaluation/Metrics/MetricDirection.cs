namespace Mlops.Evaluation;

/// <summary>Which values of a metric are better.</summary>
public enum MetricDirection
{
    /// <summary>Larger values are better.</summary>
    HigherIsBetter,

    /// <summary>Smaller values are better.</summary>
    LowerIsBetter,
}
