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

    /// <summary>Lists have too few or too many items.</summary>
    public const string ItemCount = "MLOPS3030";

    /// <summary>Texts stand for neither true nor false.</summary>
    public const string NotBoolean = "MLOPS3031";

    /// <summary>Texts break a pattern, a length or are not UTF-8.</summary>
    public const string TextRule = "MLOPS3032";

    /// <summary>Times lie outside of the range of the schema.</summary>
    public const string TimeOutOfRange = "MLOPS3033";

    /// <summary>Values of a key or of a unique column occur more than once.</summary>
    public const string Duplicates = "MLOPS3034";

    /// <summary>A column has too few or too many different values.</summary>
    public const string DistinctCount = "MLOPS3035";

    /// <summary>There were too many values to decide a rule within the bound of memory.</summary>
    public const string NotDecided = "MLOPS3036";

    /// <summary>Rows break a rule across columns.</summary>
    public const string RowRule = "MLOPS3037";

    /// <summary>Values are not in the set that they refer to.</summary>
    public const string UnknownReference = "MLOPS3038";

    /// <summary>Values do not follow each other in the order of the schema.</summary>
    public const string OutOfOrder = "MLOPS3039";

    /// <summary>The newest time of a column is too old.</summary>
    public const string TooOld = "MLOPS3040";

    /// <summary>A mean, spread, median or share is outside of its limits.</summary>
    public const string Distribution = "MLOPS3041";

    /// <summary>There are too few or too many rows.</summary>
    public const string RowCount = "MLOPS3042";

    /// <summary>There are too few or too many rows compared with the previous span.</summary>
    public const string RowRatio = "MLOPS3043";

    /// <summary>Rows have one part of a sparse or weighted feature without the other.</summary>
    public const string FeaturePartMissing = "MLOPS3044";

    /// <summary>The parts of a sparse or weighted feature have different lengths.</summary>
    public const string FeatureLengths = "MLOPS3045";

    /// <summary>More rows were put into quarantine than the budget allows.</summary>
    public const string BudgetExceeded = "MLOPS3046";

    /// <summary>The file of a set of values cannot be read.</summary>
    public const string ValueSetUnreadable = "MLOPS3047";

    /// <summary>A column of bytes has values that are too short or too long.</summary>
    public const string ByteLength = "MLOPS3048";

    /// <summary>The lists of a column are nested to another depth than declared.</summary>
    public const string NestLevel = "MLOPS3049";

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

    /// <summary>Rows with the same key have different values in training and serving.</summary>
    public const string Skew = "MLOPS3110";

    /// <summary>Columns of the same name have types that cannot be compared.</summary>
    public const string SkewNotCompared = "MLOPS3111";

    /// <summary>Rows have no complete key, or one that came before.</summary>
    public const string SkewKeys = "MLOPS3112";

    /// <summary>Rows or columns are only in training or only in serving.</summary>
    public const string SkewOneSided = "MLOPS3113";

    /// <summary>Rows that do not fit in memory cannot be kept in a temporary file.</summary>
    public const string TemporaryFile = "MLOPS3114";

    /// <summary>A line of the history of drift cannot be read.</summary>
    public const string HistoryUnreadable = "MLOPS3120";

    /// <summary>The history of drift cannot be written or opened.</summary>
    public const string HistoryNotAccessible = "MLOPS3121";

    /// <summary>An option has a value that makes no sense.</summary>
    public const string InvalidOption = "MLOPS3201";

    /// <summary>Statistics or a validation report cannot be read.</summary>
    public const string InvalidDocument = "MLOPS3202";

    /// <summary>The document was written by a newer version of the SDK.</summary>
    public const string NewerDocument = "MLOPS3203";

    /// <summary>A column looks like personal data, and the schema does not say that it is expected.</summary>
    public const string PersonalData = "MLOPS3250";

    /// <summary>The values do not look like what the schema says that they mean.</summary>
    public const string MeaningChanged = "MLOPS3251";

    /// <summary>A row has no weight, or one that cannot count.</summary>
    public const string InvalidWeight = "MLOPS3204";

    /// <summary>Two profiles cannot be merged, or a saved one was collected differently.</summary>
    public const string OtherProfile = "MLOPS3206";

    /// <summary>The rows fall into more slices than allowed.</summary>
    public const string TooManySlices = "MLOPS3205";

    /// <summary>A text is not a schema of TensorFlow Metadata.</summary>
    public const string InvalidTensorflowSchema = "MLOPS3210";

    /// <summary>A name is none in C#, or a schema without columns is to become a record.</summary>
    public const string InvalidCSharpName = "MLOPS3211";

    /// <summary>No property of a record can have the type of a column.</summary>
    public const string NoCSharpType = "MLOPS3213";

    /// <summary>There is no proposal or suggestion of an identifier.</summary>
    public const string UnknownProposal = "MLOPS3212";
}
