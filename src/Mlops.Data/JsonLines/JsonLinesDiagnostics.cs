namespace Mlops.Data;

/// <summary>The codes of the JSON Lines reader and writer. Each has a page in <c>docs/diagnostics</c>.</summary>
public static class JsonLinesDiagnostics
{
    /// <summary>No file matches the pattern, or a file cannot be opened or read.</summary>
    public const string FileNotReadable = "MLOPS2301";

    /// <summary>A line is not one JSON object.</summary>
    public const string MalformedRow = "MLOPS2302";

    /// <summary>A value cannot be read as the type of its column.</summary>
    public const string InvalidValue = "MLOPS2303";

    /// <summary>A row has the same property twice.</summary>
    public const string DoubledProperty = "MLOPS2304";

    /// <summary>A text is not UTF-8, or a file is in another encoding.</summary>
    public const string InvalidEncoding = "MLOPS2305";

    /// <summary>A row is longer than allowed.</summary>
    public const string RowTooLong = "MLOPS2306";

    /// <summary>More rows are bad than the options allow.</summary>
    public const string TooManyBadRows = "MLOPS2307";

    /// <summary>Rows of these columns or values cannot be written so that they would be read back unchanged.</summary>
    public const string NotWritable = "MLOPS2308";
}
