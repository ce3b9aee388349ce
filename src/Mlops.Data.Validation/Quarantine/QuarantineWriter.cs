using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mlops.Data.Validation;

/// <summary>Writes the lines of one batch: file, row, column, code, the text found and the reason.</summary>
internal sealed class QuarantineWriter(QuarantineFormat format)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ArrayBufferWriter<byte> output = new();

    public ReadOnlyMemory<byte> Written => output.WrittenMemory;

    public static ReadOnlyMemory<byte> Header(QuarantineFormat format) =>
        format == QuarantineFormat.Csv ? "file,row,column,code,text,reason\n"u8.ToArray() : default;

    public void Write(string file, long row, string? column, string code, string? text, string reason)
    {
        if (format == QuarantineFormat.Csv)
        {
            string[] cells = [file, row.ToString(CultureInfo.InvariantCulture), column ?? "", code, text ?? "", reason];
            Encoding.UTF8.GetBytes(string.Join(',', cells.Select(Quoted)) + "\n", output);
            return;
        }
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteNumber("row", row);
            json.WriteString("column", column);
            json.WriteString("code", code);
            json.WriteString("text", text);
            json.WriteString("reason", reason);
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
