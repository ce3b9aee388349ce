namespace Mlops.Evaluation;

/// <summary>The codes of this package; each has a page in <c>docs/diagnostics</c>.</summary>
public static class EvaluationDiagnostics
{
    /// <summary>A metric is for another task than the model.</summary>
    public const string WrongTask = "MLOPS5501";

    /// <summary>A column cannot be sliced by.</summary>
    public const string CannotSlice = "MLOPS5502";

    /// <summary>A gate asks for a metric that is not evaluated.</summary>
    public const string MetricNotEvaluated = "MLOPS5503";
}
