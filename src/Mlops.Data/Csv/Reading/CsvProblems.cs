using System.Globalization;
using System.Text;

namespace Mlops.Data;

/// <summary>The sentences for what can be wrong with a file.</summary>
internal static class CsvProblems
{
    private const int LongestText = 60;

    public static DataException NotReadable(string file, Exception cause) => new(
        new Problem(
            CsvDiagnostics.FileNotReadable,
            cause is InvalidDataException ? "The compressed file is damaged" : $"The file cannot be read: {cause.Message.TrimEnd('.')}",
            file,
            "a readable CSV file, plain or gzip",
            "Check the path, the rights and the file."),
        cause);

    public static DataException NothingMatches(string pattern) => new(new Problem(
        CsvDiagnostics.FileNotReadable,
        $"No file matches '{pattern}'",
        Expected: "at least one file",
        Remedy: "Check the pattern and the working directory; * and ? stand for parts of a name, ** for folders."));

    public static DataException NoHeader(string file) => new(new Problem(
        CsvDiagnostics.InvalidHeader, "The file is empty", file,
        "a header row", "Set HasHeader to false when the files have no header, or leave the file out."));

    public static DataException DoubledHeader(string file, string name, int first, int second) => new(new Problem(
        CsvDiagnostics.InvalidHeader,
        string.Create(CultureInfo.InvariantCulture, $"Columns {first + 1} and {second + 1} are both named '{Shorten(name)}'"),
        file,
        "names that are unique",
        "Rename one of the columns in the header."));

    public static DataException BrokenHeader(string file, string what) => new(new Problem(
        CsvDiagnostics.InvalidHeader, what, file + ", header", "names in UTF-8, quoted as RFC 4180 says", "Mend the header, or set HasHeader to false."));

    public static DataException OtherEncoding(string file) => new(new Problem(
        CsvDiagnostics.InvalidEncoding, "The file starts with a UTF-16 byte order mark", file,
        "UTF-8", "Convert the file, for example with iconv -f UTF-16 -t UTF-8."));

    public static DataException RowTooLong(string file, long row, long line, int limit) => new(new Problem(
        CsvDiagnostics.RowTooLong,
        string.Create(CultureInfo.InvariantCulture, $"A row is longer than {limit} bytes"),
        string.Create(CultureInfo.InvariantCulture, $"{file}, row {row}, line {line}"),
        "a line end outside of quotes",
        "Look for a quote that is not closed, or raise MaxRowBytes."));

    public static DataException TooMany(string source, string bound, BadRow example) => new(new Problem(
        CsvDiagnostics.TooManyBadRows,
        $"{bound}; one of them: {example.Problem.Found}",
        source.Length == 0 ? example.Problem.Where : $"{source}; {example.Problem.Where}",
        "no more bad rows than BadRowPolicy.Skip allows",
        "Mend the file, or raise the bound."));

    /// <summary>Refuses columns that a field of a line cannot hold.</summary>
    public static void CheckDepth(DataSchema schema, string where)
    {
        if (schema.Fields.FirstOrDefault(f => f.Type.Depth > 1) is not { } nested) return;
        throw new SchemaException(new Problem(
            CsvDiagnostics.NestedList,
            $"Column '{nested.Name}' is of type {nested.Type}, and a field of CSV has one separator for items",
            where,
            "single values, and lists of single values",
            "Use JSON Lines or Arrow IPC, leave the column out, or declare it as string and parse it yourself."));
    }

    public static BadRow FieldCount(CsvPlace place, int found, int expected) => Row(
        place, null, CsvDiagnostics.WrongFieldCount,
        string.Create(CultureInfo.InvariantCulture, $"The row has {found} field{(found == 1 ? "" : "s")}: '{Shorten(place.Text)}'"),
        string.Create(CultureInfo.InvariantCulture, $"{expected} field{(expected == 1 ? "" : "s")} as in the header"),
        "Quote fields that contain delimiters, or mend the row.");

    public static BadRow Unclosed(CsvPlace place) => Row(
        place, null, CsvDiagnostics.BrokenQuotes,
        $"The file ends within quotes: '{Shorten(place.Text)}'",
        "a closing quote",
        "Look for a quote that is not closed, or not doubled within quotes.");

    public static BadRow Value(CsvPlace place, string column, FieldFault fault, ColumnType type) => fault switch
    {
        FieldFault.Quotes => Row(
            place, column, CsvDiagnostics.BrokenQuotes,
            $"Column '{column}' has a quote in the wrong place: '{Shorten(place.Text)}'",
            "quotes around the whole field, doubled within it",
            "Quote the whole field and double the quotes in it."),
        FieldFault.Encoding => Row(
            place, column, CsvDiagnostics.InvalidEncoding,
            $"Column '{column}' is not UTF-8: '{Shorten(place.Text)}'",
            "text in UTF-8",
            "Convert the file to UTF-8, for example with iconv."),
        _ => Row(
            place, column, CsvDiagnostics.InvalidValue,
            $"Column '{column}' has the text '{Shorten(place.Text)}'",
            Describe(type),
            "Mend the value, declare the column with another type, or list the text in NullTokens when it means missing."),
    };

    /// <summary>Bytes as text for a message, without control characters.</summary>
    public static string Show(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, LongestText * 4 + 4)]);
        return Shorten(text);
    }

    private static string Shorten(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= LongestText) return shown.Append('…').ToString();
            if (Rune.IsControl(rune)) shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
            else shown.Append(rune);
        }
        return shown.ToString();
    }

    private static string Describe(ColumnType type) => type.Kind switch
    {
        ColumnKind.Boolean => "boolean: true, false, 1 or 0",
        ColumnKind.Int32 => "int32: a whole number from -2147483648 to 2147483647",
        ColumnKind.Int64 => "int64: a whole number of 64 bits",
        ColumnKind.Float32 or ColumnKind.Float64 => $"{type}: a number such as -12.5e3, within range",
        ColumnKind.Bytes => "bytes: base64, with padding",
        ColumnKind.Timestamp => "timestamp: ISO 8601 such as 2013-05-01T12:30:00Z, or whole seconds since 1970",
        _ => type.ToString(),
    };

    private static BadRow Row(CsvPlace place, string? column, string code, string found, string expected, string remedy) => new(
        place.FileIndex, place.File, place.Row, place.Line, column, Shorten(place.Text),
        new Problem(code, found, string.Create(CultureInfo.InvariantCulture, $"{place.File}, row {place.Row}, line {place.Line}"), expected, remedy));
}
