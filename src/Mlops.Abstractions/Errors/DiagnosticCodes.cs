namespace Mlops;

/// <summary>
/// The codes of the contracts in this package. Other packages keep their own lists; the first digit tells the area.
/// </summary>
/// <remarks>
/// 1xxx compile time, 2xxx contracts and reading, 3xxx validation, 4xxx transform, 5xxx training and evaluation,
/// 6xxx pipelines, 7xxx artifacts and metadata, 8xxx serving, 9xxx command line.
/// </remarks>
public static class DiagnosticCodes
{
    /// <summary>A column name is not in the schema.</summary>
    public const string UnknownColumn = "MLOPS2001";

    /// <summary>A column has another type than the operation needs.</summary>
    public const string WrongColumnType = "MLOPS2002";

    /// <summary>A schema is not valid: a doubled name, an empty name, a domain that does not fit its type.</summary>
    public const string InvalidSchema = "MLOPS2003";

    /// <summary>A JSON document of the SDK cannot be read: malformed, incomplete or of a newer version.</summary>
    public const string InvalidDocument = "MLOPS2004";

    /// <summary>A value does not fit the type of its column.</summary>
    public const string ValueDoesNotFit = "MLOPS2005";

    /// <summary>An expression combines parts that do not go together.</summary>
    public const string InvalidExpression = "MLOPS2006";

    /// <summary>A source was asked for something that it cannot do.</summary>
    public const string UnsupportedRequest = "MLOPS2007";

    /// <summary>A model gives another score to a parity row than when it was trained.</summary>
    public const string ModelParityBroken = "MLOPS2008";

    /// <summary>A text is neither <c>name@alias</c> nor <c>name/version</c>.</summary>
    public const string InvalidModelReference = "MLOPS2009";

    /// <summary>The pattern of a schema is not a regular expression that can be matched in linear time.</summary>
    public const string InvalidPattern = "MLOPS2010";

    /// <summary>A rule of a schema that is not about one column alone contradicts itself.</summary>
    public const string InvalidSchemaRule = "MLOPS2011";

    /// <summary>A schema does not name an environment.</summary>
    public const string UnknownEnvironment = "MLOPS2012";

    /// <summary>A column refers to a set of values that the schema does not have.</summary>
    public const string UnknownValueSet = "MLOPS2013";

    /// <summary>The code of a step threw.</summary>
    public const string StepFailed = "MLOPS6001";

    /// <summary>A step asked for something that the run does not have.</summary>
    public const string StepInputMissing = "MLOPS6002";

    /// <summary>An artifact is of a kind for which no component was given.</summary>
    public const string UnknownComponent = "MLOPS7001";

    /// <summary>An artifact was written by a newer version of the SDK.</summary>
    public const string NewerFormat = "MLOPS7002";
}
