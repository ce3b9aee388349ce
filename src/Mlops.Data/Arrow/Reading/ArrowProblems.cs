namespace Mlops.Data;

/// <summary>The sentences for what can be wrong with Arrow data.</summary>
internal static class ArrowProblems
{
    /// <summary>Reads, and says where when it fails.</summary>
    /// <param name="where">The file and what of it.</param>
    /// <param name="container"><c>file</c> or <c>stream</c>.</param>
    /// <param name="read">What is read.</param>
    public static T Guard<T>(string where, string container, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (Translate(where, container, e) is { } problem)
        {
            throw problem;
        }
    }

    public static void Guard(string where, string container, Action read) => Guard(where, container, () =>
    {
        read();
        return true;
    });

    /// <summary>The exception that says where; null when the exception is none of reading Arrow.</summary>
    public static DataException? Translate(string where, string container, Exception e) => e switch
    {
        ArrowRefusedException refused => new DataException(
            new Problem(
                DataDiagnostics.UnsupportedArrow, $"The Arrow {container} cannot be read here: {refused.Message}", where,
                "uncompressed Arrow IPC with columns of numbers, booleans, texts, bytes, times, and lists of these", refused.Remedy),
            e),
        FormatException or ArgumentException or OverflowException or IndexOutOfRangeException or SchemaException or EndOfStreamException =>
            new DataException(
                new Problem(
                    DataDiagnostics.InvalidArrow, $"The bytes are not a whole Arrow {container}: {e.Message.TrimEnd('.')}", where,
                    container == "file" ? "an Arrow IPC file with footer" : "an Arrow IPC stream",
                    container == "file"
                        ? "Copy or write the file again; a file that was cut while it was written has no footer."
                        : "Copy or write the stream again; a stream that was cut ends within a message."),
                e),
        _ => null,
    };

    public static DataException Unreadable(string name, Exception e) => new(
        new Problem(
            DataDiagnostics.InvalidArrow, $"The file cannot be opened: {e.Message.TrimEnd('.')}", name, "a readable file", "Check the path and the rights."),
        e);

    public static DataException OutOfRange(string where, string column, string found, ColumnType type) => new(new Problem(
        DataDiagnostics.ArrowValueOutOfRange, $"Column '{column}' has the value {found}, which does not fit {type}", where,
        type.Kind == ColumnKind.Timestamp ? "a time within 292,000 years of 1970" : "a value up to 9223372036854775807",
        "Cast the column before writing, for example to float64, or make the value missing."));
}
