namespace Mlops.Cli;

/// <summary>Where a row is in its file.</summary>
internal static class RowPlace
{
    /// <summary>
    /// The line of a row of a file with one row on each line, header counted; null for files without lines. A quoted line feed
    /// before the row moves it down.
    /// </summary>
    public static long? LineOf(string source, long row)
    {
        var name = source.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? source[..^3] : source;
        return Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".CSV" or ".TSV" or ".TXT" => row + 1,
            ".JSONL" or ".NDJSON" => row,
            _ => null,
        };
    }
}
