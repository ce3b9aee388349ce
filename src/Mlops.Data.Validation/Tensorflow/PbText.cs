using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>
/// Reads the text format of protocol buffers without its schema: messages in braces or angle brackets, lists in brackets, strings in
/// either quote, names of extensions in brackets, comments after <c>#</c>.
/// </summary>
internal sealed class PbText
{
    private const int MaxDepth = 64;
    private readonly string text;
    private int at;
    private int line = 1;

    private PbText(string text) => this.text = text;

    /// <exception cref="SchemaException">The text is not in the format; the message names the line.</exception>
    public static PbMessage Parse(string text)
    {
        var reader = new PbText(text);
        var message = reader.ReadMessage('\0', 0);
        return message;
    }

    public static SchemaException Invalid(string found, int line, string expected) => new(new Problem(
        ValidationDiagnostics.InvalidTensorflowSchema,
        found,
        string.Create(CultureInfo.InvariantCulture, $"line {line}"),
        expected,
        "Write the schema anew with 'tfdv.write_schema_text', or correct the line."));

    private PbMessage ReadMessage(char end, int depth)
    {
        if (depth > MaxDepth) throw Invalid("Messages are nested too deep", line, $"at most {MaxDepth} levels");
        var (start, fields) = (line, new List<PbField>());
        while (true)
        {
            SkipBlanks();
            if (at >= text.Length)
                return end == '\0' ? new PbMessage(fields, start) : throw Invalid("The text ends within a message", line, $"'{end}' for the message of line {start}");
            if (text[at] == end)
            {
                at++;
                return new PbMessage(fields, start);
            }
            if (text[at] is ',' or ';' && fields.Count > 0)
            {
                at++;
                continue;
            }
            ReadField(fields, depth);
        }
    }

    private void ReadField(List<PbField> fields, int depth)
    {
        var first = line;
        var name = text[at] == '[' ? ReadExtension() : ReadWord("the name of a field");
        SkipBlanks();
        var hasColon = at < text.Length && text[at] == ':';
        if (hasColon)
        {
            at++;
            SkipBlanks();
        }
        if (at < text.Length && text[at] == '[')
        {
            ReadList(fields, name, first, depth);
            return;
        }
        if (!hasColon && !(at < text.Length && text[at] is '{' or '<')) throw Invalid($"'{name}' has no value", first, "a colon and a value, or a message in braces");
        fields.Add(ReadValue(name, first, depth));
    }

    private void ReadList(List<PbField> fields, string name, int first, int depth)
    {
        at++;
        for (var isFirst = true; ; isFirst = false)
        {
            SkipBlanks();
            if (at < text.Length && text[at] == ']') break;
            if (!isFirst)
            {
                if (at >= text.Length || text[at] != ',') throw Invalid($"The list of '{name}' does not end", first, "',' or ']'");
                at++;
                SkipBlanks();
            }
            fields.Add(ReadValue(name, line, depth));
        }
        at++;
    }

    private PbField ReadValue(string name, int first, int depth)
    {
        if (at >= text.Length) throw Invalid($"'{name}' has no value", first, "a value");
        var c = text[at];
        if (c is '{' or '<')
        {
            at++;
            return new PbField(name, first, null, ReadMessage(c == '{' ? '}' : '>', depth + 1));
        }
        if (c is '"' or '\'') return new PbField(name, first, ReadStrings(), null);
        var sign = "";
        if (c == '-')
        {
            at++;
            SkipBlanks();
            sign = "-";
        }
        return new PbField(name, first, sign + ReadWord($"a value of '{name}'"), null);
    }

    private string ReadWord(string what)
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '.' || (text[at] is '+' or '-' && IsExponent(start)))) at++;
        if (at > start) return text[start..at];
        throw Invalid(at < text.Length ? $"There is '{Shown()}'" : "The text ends", line, what);
    }

    // 1e-5 is one word, a-b is not.
    private bool IsExponent(int start) => at > start && text[at - 1] is 'e' or 'E' && (char.IsAsciiDigit(text[start]) || text[start] == '.');

    private string ReadExtension()
    {
        var end = text.IndexOf(']', at);
        var length = end - at - 1;
        if (end < 0 || length < 1 || text.AsSpan(at + 1, length).ContainsAnyExcept(NameCharacters)) throw Invalid("A name in brackets does not end", line, "']'");
        var name = text.Substring(at + 1, length).Trim();
        at = end + 1;
        return name;
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./- ");

    private string ReadStrings()
    {
        var bytes = new List<byte>();
        while (at < text.Length && text[at] is '"' or '\'')
        {
            PbString.Read(text, ref at, line, bytes);
            SkipBlanks();
        }
        return System.Text.Encoding.UTF8.GetString([.. bytes]);
    }

    private string Shown() => char.IsSurrogate(text[at]) || char.IsControl(text[at])
        ? string.Create(CultureInfo.InvariantCulture, $"U+{(int)text[at]:X4}")
        : text[at].ToString();

    private void SkipBlanks()
    {
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '\n') line++;
            else if (c == '#')
            {
                while (at + 1 < text.Length && text[at + 1] != '\n') at++;
            }
            else if (!char.IsWhiteSpace(c) && c != '\uFEFF') return;
        }
    }
}
