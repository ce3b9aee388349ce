using System.Globalization;

namespace Mlops.Data;

/// <summary>The sentences for what can be wrong with a file of JSON Lines.</summary>
internal static class JsonLinesProblems
{
    public static DataException NotReadable(string file, Exception cause) => new(
        new Problem(
            JsonLinesDiagnostics.FileNotReadable,
            cause is InvalidDataException ? "The compressed file is damaged" : $"The file cannot be read: {cause.Message.TrimEnd('.')}",
            file,
            "a readable file of JSON Lines, plain or gzip",
            "Check the path, the rights and the file."),
        cause);

    public static DataException NothingMatches(string pattern) => new(new Problem(
        JsonLinesDiagnostics.FileNotReadable,
        $"No file matches '{pattern}'",
        Expected: "at least one file",
        Remedy: "Check the pattern and the working directory; * and ? stand for parts of a name, ** for folders."));

    public static DataException OtherEncoding(string file) => new(new Problem(
        JsonLinesDiagnostics.InvalidEncoding, "The file starts with a UTF-16 byte order mark", file,
        "UTF-8", "Convert the file, for example with iconv -f UTF-16 -t UTF-8."));

    public static DataException RowTooLong(string file, long row, long line, int limit) => new(new Problem(
        JsonLinesDiagnostics.RowTooLong,
        string.Create(CultureInfo.InvariantCulture, $"A row is longer than {limit} bytes"),
        Where(file, row, line),
        "one object on each line",
        "Write one object on a line instead of one array or a printed object, or raise MaxRowBytes."));

    public static DataException TooMany(string source, string bound, BadRow example) => new(new Problem(
        JsonLinesDiagnostics.TooManyBadRows,
        $"{bound}; one of them: {example.Problem.Found}",
        $"{source}; {example.Problem.Where}",
        "no more bad rows than BadRowPolicy.Skip allows",
        "Mend the file, or raise the bound."));

    public static BadRow Row(CsvPlace place, JsonFault fault, string? path, string? column, ColumnType? type) => fault switch
    {
        JsonFault.NotAnObject => Bad(
            place, null, JsonLinesDiagnostics.MalformedRow, $"The line is not a JSON object: '{place.Text}'",
            "one object in braces on each line", "Write each row as an object; an array of objects is not JSON Lines."),
        JsonFault.Doubled => Bad(
            place, column, JsonLinesDiagnostics.DoubledProperty, $"Property '{path}' comes twice: '{place.Text}'",
            "each property once", "Mend the program that writes the rows: which of the values counts is not defined."),
        JsonFault.Encoding => Bad(
            place, column, JsonLinesDiagnostics.InvalidEncoding, $"Column '{path}' is not UTF-8: '{place.Text}'",
            "text in UTF-8, escapes of whole surrogate pairs", "Convert the file to UTF-8, for example with iconv."),
        JsonFault.Value => Bad(
            place, column, JsonLinesDiagnostics.InvalidValue, $"Column '{path}' has the value '{place.Text}'",
            Describe(type!), "Mend the value, or declare the column with another type; AllowNumbersInStrings takes numbers in strings."),
        _ => Bad(
            place, null, JsonLinesDiagnostics.MalformedRow, $"The line is not JSON: '{place.Text}'",
            "one object in braces on each line, without comments", "Mend the line; a line end within a string is written \\n."),
    };

    private static string Describe(ColumnType type) => type.Kind switch
    {
        ColumnKind.Boolean => "boolean: true or false",
        ColumnKind.Int32 => "int32: a whole number from -2147483648 to 2147483647",
        ColumnKind.Int64 => "int64: a whole number of 64 bits",
        ColumnKind.Float32 or ColumnKind.Float64 => $"{type}: a number such as -12.5e3, within range",
        ColumnKind.Timestamp => "timestamp: a string in ISO 8601 such as \"2013-05-01T12:30:00Z\", or whole seconds since 1970",
        ColumnKind.Bytes => "bytes: a string in base64, with padding",
        ColumnKind.List when type.Depth > 1 => $"{type}: an array of {(type.Depth > 2 ? "nested " : "")}arrays",
        ColumnKind.List => $"{type}: an array without arrays and objects in it",
        ColumnKind.Vector => string.Create(CultureInfo.InvariantCulture, $"{type}: an array of {type.Length} numbers"),
        _ => type.ToString(),
    };

    private static string Where(string file, long row, long line) =>
        string.Create(CultureInfo.InvariantCulture, $"{file}, row {row}, line {line}");

    private static BadRow Bad(CsvPlace place, string? column, string code, string found, string expected, string remedy) => new(
        place.FileIndex, place.File, place.Row, place.Line, column, place.Text,
        new Problem(code, found, Where(place.File, place.Row, place.Line), expected, remedy));
}
