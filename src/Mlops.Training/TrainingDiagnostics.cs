namespace Mlops.Training;

/// <summary>The codes of this package; each has a page in <c>docs/diagnostics</c>.</summary>
public static class TrainingDiagnostics
{
    /// <summary>There is no row to train on.</summary>
    public const string NoRows = "MLOPS5001";

    /// <summary>All labels are of one class.</summary>
    public const string OneClass = "MLOPS5002";

    /// <summary>A feature is NaN or infinite.</summary>
    public const string FeatureNotFinite = "MLOPS5003";

    /// <summary>A label is not one that the task allows.</summary>
    public const string InvalidLabel = "MLOPS5004";

    /// <summary>The files of a model do not agree with each other.</summary>
    public const string DamagedModel = "MLOPS5005";

    /// <summary>A model was given features of another width than it was trained on.</summary>
    public const string WrongFeatureCount = "MLOPS5006";

    /// <summary>The loss or its gradient is not finite.</summary>
    public const string LossNotFinite = "MLOPS5007";
}
