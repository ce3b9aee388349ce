namespace Mlops.Transform;

/// <summary>The codes of this package. Each has a page in <c>docs/diagnostics</c>.</summary>
public static class TransformDiagnostics
{
    /// <summary>A row has no value where an operation was given no rule for missing values.</summary>
    public const string MissingValue = "MLOPS4001";

    /// <summary>An option of an operation is out of its range.</summary>
    public const string InvalidOption = "MLOPS4002";

    /// <summary>A transform builder was changed after it was built.</summary>
    public const string BuilderFrozen = "MLOPS4003";

    /// <summary>A transform has no label where one is needed.</summary>
    public const string NoLabel = "MLOPS4004";

    /// <summary>Two operations of a transform have outputs of the same name.</summary>
    public const string DuplicateOutput = "MLOPS4005";

    /// <summary>A training column holds an infinite number where an operation learns from its values.</summary>
    public const string InfiniteValue = "MLOPS4006";

    /// <summary>A category was not in the training data, and the operation refuses such values.</summary>
    public const string UnseenCategory = "MLOPS4007";

    /// <summary>A fitted transform does not compute the bits that it computed when it was fitted.</summary>
    public const string ParityBroken = "MLOPS4008";

    /// <summary>A stored transform has an operation, or a version of one, that this package does not know.</summary>
    public const string UnknownOperation = "MLOPS4009";

    /// <summary>The training set has no row, or a column no value, to learn from.</summary>
    public const string NothingToLearn = "MLOPS4010";

    /// <summary>A vocabulary would leave out training values, and the operation refuses values that it does not know.</summary>
    public const string VocabularyTruncated = "MLOPS4011";

    /// <summary>A transform has no operation.</summary>
    public const string NoOperation = "MLOPS4012";

    /// <summary>A feature batch was made for another layout than that of the transform.</summary>
    public const string WrongLayout = "MLOPS4013";

    /// <summary>An operation cannot derive the column that was asked for.</summary>
    public const string NoColumn = "MLOPS4014";

    /// <summary>A derived column is read by no operation.</summary>
    public const string UnreadColumn = "MLOPS4015";

    /// <summary>The ends of a range, one given and one learned, are in the wrong order.</summary>
    public const string CrossedBounds = "MLOPS4016";

    /// <summary>A number is not above zero, where an operation takes only such numbers.</summary>
    public const string NotPositive = "MLOPS4017";

    /// <summary>The weights of the training rows are too large to be added up.</summary>
    public const string HeavyWeights = "MLOPS4018";

    /// <summary>There are more different keys than an operation may keep.</summary>
    public const string TooManyKeys = "MLOPS4019";

    /// <summary>An operation has no inverse.</summary>
    public const string NoInverse = "MLOPS4020";

    /// <summary>A transform has no output of the name that was asked for.</summary>
    public const string UnknownOutput = "MLOPS4021";

    /// <summary>A list has more items than an operation takes.</summary>
    public const string LongList = "MLOPS4022";

    /// <summary>A training row has a weight that is negative or infinite.</summary>
    public const string InvalidWeight = "MLOPS4026";

    /// <summary>The label has too many classes for an operation that learns from classes.</summary>
    public const string TooManyClasses = "MLOPS4027";

    /// <summary>A category was counted more often than there are rows, where every row should have it once.</summary>
    public const string RepeatedCategory = "MLOPS4028";

    /// <summary>A transform has no vocabulary of the name that was asked for, or a file is no vocabulary.</summary>
    public const string NoVocabulary = "MLOPS4029";

    /// <summary>A number has no place where an operation looks for one: on a circle, on the globe.</summary>
    public const string NoPlace = "MLOPS4031";

    /// <summary>Outputs are to be selected of a transform that is not of this package.</summary>
    public const string NoSelection = "MLOPS4032";

    /// <summary>The principal components of the training rows were not found.</summary>
    public const string NoDirections = "MLOPS4033";

    /// <summary>A sensitive column reaches features without protection.</summary>
    public const string UnprotectedColumn = "MLOPS4050";

    /// <summary>The secret key of an operation is not there.</summary>
    public const string MissingKey = "MLOPS4051";

    /// <summary>The secret key of an operation cannot be one, or is another one than at fitting.</summary>
    public const string InvalidKey = "MLOPS4052";

    /// <summary>A transform is to be fitted on a list of spans that is empty.</summary>
    public const string NoSpans = "MLOPS4040";

    /// <summary>The cache of what was collected of spans cannot be read or written.</summary>
    public const string CacheNotAccessible = "MLOPS4041";

    /// <summary>A stored transform has a custom operation that no component loads.</summary>
    public const string UnknownCustomOperation = "MLOPS4053";

    /// <summary>A column has more different texts than fitting can hold, so that they cannot be counted exactly.</summary>
    public const string TooManyTexts = "MLOPS4054";

    /// <summary>A feature of several columns is no number, because some of them are infinite.</summary>
    public const string NoNumber = "MLOPS4060";

    /// <summary>The label holds numbers that an operation cannot take the mean of.</summary>
    public const string InvalidTarget = "MLOPS4030";
}
