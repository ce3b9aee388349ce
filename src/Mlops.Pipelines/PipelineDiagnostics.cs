namespace Mlops.Pipelines;

/// <summary>The codes of pipelines; each has a page in <c>docs/diagnostics</c>.</summary>
public static class PipelineDiagnostics
{
    /// <summary>A step was added after its pipeline had been defined.</summary>
    public const string PipelineFrozen = "MLOPS6003";

    /// <summary>A step reads, or is guarded by, a step of another pipeline.</summary>
    public const string ForeignStep = "MLOPS6004";

    /// <summary>A step lacks its name, version or kind.</summary>
    public const string IncompleteStep = "MLOPS6005";

    /// <summary>A pipeline has problems and was not run.</summary>
    public const string PipelineHasProblems = "MLOPS6006";

    /// <summary>The value of a step was asked for, but the step did not finish in this run.</summary>
    public const string NoValue = "MLOPS6007";

    /// <summary>The check of a step threw.</summary>
    public const string CheckFailed = "MLOPS6008";

    /// <summary>An option of a run cannot be used.</summary>
    public const string InvalidRunOption = "MLOPS6009";

    /// <summary>A model cannot be registered: a part of its bundle is missing, or its name is not allowed.</summary>
    public const string IncompleteBundle = "MLOPS6010";

    /// <summary>An alias was moved by others again and again while a model was promoted.</summary>
    public const string PromotionContended = "MLOPS6011";

    /// <summary>A step reported findings, metrics, marks or a stop while its artifact was loaded.</summary>
    public const string ReportedWhileLoading = "MLOPS6012";
}
