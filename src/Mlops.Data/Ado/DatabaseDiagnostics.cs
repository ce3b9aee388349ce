namespace Mlops.Data;

/// <summary>The codes of the reader of databases. Each has a page in <c>docs/diagnostics</c>.</summary>
public static class DatabaseDiagnostics
{
    /// <summary>A connection cannot be opened, or a query cannot be run or read to its end.</summary>
    public const string QueryFailed = "MLOPS2401";

    /// <summary>A column of a query has a type that no column type holds, or not the one that is asked for.</summary>
    public const string UnsupportedType = "MLOPS2402";

    /// <summary>A value does not fit the type of its column.</summary>
    public const string ValueDoesNotFit = "MLOPS2403";

    /// <summary>A query gives two columns of the same name, or one without a name.</summary>
    public const string InvalidColumns = "MLOPS2404";
}
