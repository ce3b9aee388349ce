namespace Mlops.Data.Validation;

/// <summary>The codes of this package. Each has a page in <c>docs/diagnostics</c>.</summary>
public static class ValidationDiagnostics
{
    /// <summary>A column of the schema is not in the data.</summary>
    public const string MissingColumn = "MLOPS3001";

    /// <summary>A column of the data is not in the schema.</summary>
    public const string NewColumn = "MLOPS3002";

    /// <summary>A column holds another type than the schema says.</summary>
    public const string WrongType = "MLOPS3003";

    /// <summary>A column that always has a value has rows without one.</summary>
    public const string MissingValues = "MLOPS3004";

    /// <summary>A column has fewer values than the schema demands.</summary>
    public const string LowPresence = "MLOPS3005";

    /// <summary>Numbers lie outside of the range of the schema.</summary>
    public const string OutOfRange = "MLOPS3006";

    /// <summary>Values are not in the list of the schema.</summary>
    public const string UnexpectedValues = "MLOPS3007";

    /// <summary>Text is not valid UTF-8.</summary>
    public const string InvalidUtf8 = "MLOPS3008";

    /// <summary>There are no rows.</summary>
    public const string NoRows = "MLOPS3009";

    /// <summary>The distribution of a column has moved: Jensen-Shannon divergence above its threshold.</summary>
    public const string DriftJensenShannon = "MLOPS3101";

    /// <summary>The share of one value has moved: L-infinity distance above its threshold.</summary>
    public const string DriftLInfinity = "MLOPS3102";

    /// <summary>Too few rows to tell drift from chance.</summary>
    public const string TooFewRows = "MLOPS3103";

    /// <summary>A column cannot be compared with its baseline.</summary>
    public const string NotComparable = "MLOPS3104";

    /// <summary>A column has drifted: significantly and by enough, or past the limit of a method.</summary>
    public const string Drift = "MLOPS3105";

    /// <summary>An option has a value that makes no sense.</summary>
    public const string InvalidOption = "MLOPS3201";

    /// <summary>Statistics or a validation report cannot be read.</summary>
    public const string InvalidDocument = "MLOPS3202";

    /// <summary>The document was written by a newer version of the SDK.</summary>
    public const string NewerDocument = "MLOPS3203";
}
