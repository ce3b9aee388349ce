using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mlops.Data;

/// <summary>
/// The rows that a source left out of a data set because they could not be parsed: a file of JSON Lines beside the Arrow files, in the
/// order of the data. Only the name of the source is kept: its folder differs between machines.
/// </summary>
internal static class UnreadableRows
{
    /// <summary>The file of an artifact; absent when every row could be parsed.</summary>
    public const string FileName = "unreadable.jsonl";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Appends a row.</summary>
    /// <param name="file">The file.</param>
    /// <param name="before">How many rows of the data set come before it.</param>
    /// <param name="row">The row.</param>
    public static void Write(Stream file, long before, BadRow row)
    {
        using (var json = new Utf8JsonWriter(file, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("before", before);
            json.WriteNumber("fileIndex", row.FileIndex);
            json.WriteString("file", NameOf(row.Source));
            json.WriteNumber("row", row.Row);
            json.WriteNumber("line", row.Line);
            json.WriteString("column", row.Column);
            json.WriteString("text", row.Text);
            json.WriteString("code", row.Problem.Code);
            json.WriteString("found", row.Problem.Found);
            json.WriteString("expected", row.Problem.Expected);
            json.WriteString("remedy", row.Problem.Remedy);
            json.WriteEndObject();
        }
        file.WriteByte((byte)'\n');
    }

    /// <summary>Reads the rows one by one, each with the number of rows of the data set that come before it.</summary>
    public static IEnumerable<(long Before, BadRow Row)> Read(Stream file)
    {
        using var reader = new StreamReader(file);
        for (long line = 1; reader.ReadLine() is { } text; line++) yield return Read(text, line);
    }

    private static (long Before, BadRow Row) Read(string text, long line)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var json = document.RootElement;
            var (file, row, start) = (Text("file"), json.GetProperty("row").GetInt64(), json.GetProperty("line").GetInt64());
            var where = FormattableString.Invariant($"{file}, row {row}, line {start}");
            return (json.GetProperty("before").GetInt64(), new BadRow(
                json.GetProperty("fileIndex").GetInt32(), file, row, start, json.GetProperty("column").GetString(), Text("text"),
                new Problem(Text("code"), Text("found"), where, Text("expected"), Text("remedy"))));

            string Text(string name) => json.GetProperty(name).GetString() ?? "";
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ArtifactException(
                new Problem(
                    DataDiagnostics.InvalidDataset,
                    $"A row that could not be parsed is not described: {e.Message.TrimEnd('.')}",
                    FormattableString.Invariant($"{FileName}, line {line}"),
                    "an object as docs/formats/dataset.md describes it",
                    "Produce the artifact again."),
                e);
        }
    }

    private static string NameOf(string source) => source.Length == 0 ? "" : Path.GetFileName(source);
}
