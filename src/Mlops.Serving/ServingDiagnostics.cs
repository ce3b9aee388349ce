namespace Mlops.Serving;

/// <summary>The codes of this package. Each has a page in <c>docs/diagnostics</c>.</summary>
public static class ServingDiagnostics
{
    /// <summary>The file of a loose bundle cannot be opened.</summary>
    public const string ModelNotFound = "MLOPS8002";

    /// <summary>A prediction was asked for before any version was loaded.</summary>
    public const string ModelNotLoaded = "MLOPS8003";

    /// <summary>A version was refused: its bundle could not be loaded.</summary>
    public const string ModelRefused = "MLOPS8004";

    /// <summary>The record of the rows does not have the columns that the model reads.</summary>
    public const string RowDoesNotFit = "MLOPS8005";

    /// <summary>A version was refused because one of its gates did not pass.</summary>
    public const string GateNotPassed = "MLOPS8006";

    /// <summary>The store could not be asked which version is to be served.</summary>
    public const string StoreNotReadable = "MLOPS8007";

    /// <summary>The text is not JSON, or not an object or an array of objects.</summary>
    public const string MalformedJson = "MLOPS8101";

    /// <summary>A property is not a column of the model.</summary>
    public const string UnknownProperty = "MLOPS8102";

    /// <summary>A column that the model needs is absent or null.</summary>
    public const string PropertyMissing = "MLOPS8103";

    /// <summary>A value does not fit the type of its column.</summary>
    public const string WrongPropertyType = "MLOPS8104";

    /// <summary>A property is there twice in one object.</summary>
    public const string DoubledProperty = "MLOPS8105";

    /// <summary>A request has more rows than allowed, or none.</summary>
    public const string RowCountNotAllowed = "MLOPS8106";
}
