namespace Mlops.Data;

/// <summary>The codes of the CSV reader and writer. Each has a page in <c>docs/diagnostics</c>.</summary>
public static class CsvDiagnostics
{
    /// <summary>No file matches the pattern, or a file cannot be opened or read.</summary>
    public const string FileNotReadable = "MLOPS2101";

    /// <summary>A header is missing, is not UTF-8, or names a column twice.</summary>
    public const string InvalidHeader = "MLOPS2102";

    /// <summary>A row has too few or too many fields.</summary>
    public const string WrongFieldCount = "MLOPS2103";

    /// <summary>A quoted field is not closed, or a quote stands where none may be.</summary>
    public const string BrokenQuotes = "MLOPS2104";

    /// <summary>A field cannot be read as the type of its column.</summary>
    public const string InvalidValue = "MLOPS2105";

    /// <summary>A text is not UTF-8, or a file is in another encoding.</summary>
    public const string InvalidEncoding = "MLOPS2106";

    /// <summary>A row is longer than allowed.</summary>
    public const string RowTooLong = "MLOPS2107";

    /// <summary>More rows are bad than the options allow.</summary>
    public const string TooManyBadRows = "MLOPS2108";

    /// <summary>A value cannot be written so that it would be read back unchanged.</summary>
    public const string NotWritable = "MLOPS2109";

    /// <summary>A column of lists of lists was to be read from CSV or written to it.</summary>
    public const string NestedList = "MLOPS2112";
}
