namespace Mlops.Data;

/// <summary>The codes of rows in memory. Each has a page in <c>docs/diagnostics</c>.</summary>
public static class RowsDiagnostics
{
    /// <summary>Rows that can be read once are read again.</summary>
    public const string ReadTwice = "MLOPS2520";
}
