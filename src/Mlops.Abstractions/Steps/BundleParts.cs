namespace Mlops;

/// <summary>The parts of a bundle: the folders in the file that serving loads.</summary>
public static class BundleParts
{
    /// <summary>The fitted transform with its parity rows.</summary>
    public const string Transform = "transform";

    /// <summary>The trained model.</summary>
    public const string Model = "model";

    /// <summary>The schema that the training data was validated against.</summary>
    public const string Schema = "schema";

    /// <summary>The statistics of the training data: the baseline of monitoring.</summary>
    public const string Statistics = "statistics";

    /// <summary>The evaluation on the holdout.</summary>
    public const string Evaluation = "evaluation";

    /// <summary>The verdicts of the gates.</summary>
    public const string Gates = "gates";
}
