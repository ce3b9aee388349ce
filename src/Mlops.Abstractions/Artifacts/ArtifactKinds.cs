namespace Mlops;

/// <summary>The kinds of artifact that the packages of the SDK exchange. Each is documented in <c>docs/formats</c>.</summary>
public static class ArtifactKinds
{
    /// <summary>Rows, as Arrow IPC files.</summary>
    public const string Dataset = "mlops.dataset";

    /// <summary>Descriptive statistics of a data set.</summary>
    public const string Statistics = "mlops.statistics";

    /// <summary>A schema with its constraints.</summary>
    public const string Schema = "mlops.schema";

    /// <summary>The findings of a validation.</summary>
    public const string Validation = "mlops.validation";

    /// <summary>A fitted transform with its parity rows.</summary>
    public const string Transform = "mlops.transform";

    /// <summary>The parameters of a trained model.</summary>
    public const string Model = "mlops.model";

    /// <summary>Metrics, overall and per slice.</summary>
    public const string Evaluation = "mlops.evaluation";

    /// <summary>The verdict of one gate, with the figures that it rests on.</summary>
    public const string Gate = "mlops.gate";

    /// <summary>What serving loads: transform, model, schema, statistics, parity rows and evidence in one file.</summary>
    public const string Bundle = "mlops.bundle";

    /// <summary>The registration of a bundle as a version of a model.</summary>
    public const string Registration = "mlops.registration";
}
