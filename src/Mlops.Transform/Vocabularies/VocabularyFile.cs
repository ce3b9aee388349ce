using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Mlops.Data;

namespace Mlops.Transform;

/// <summary>
/// One line per category, in order: count, tabulator, bytes, line feed. A backslash, line feed or carriage return within the
/// bytes is written as <c>\\</c>, <c>\n</c> or <c>\r</c>; everything else as it is. Described in
/// <c>docs/formats/transform.md</c>.
/// </summary>
internal static class VocabularyFile
{
    public static void Write(Stream stream, Vocabulary vocabulary)
    {
        using var line = new MemoryStream();
        for (var i = 0; i < vocabulary.Count; i++)
        {
            line.SetLength(0);
            line.Write(Encoding.ASCII.GetBytes(vocabulary.CountOf(i).ToString(CultureInfo.InvariantCulture)));
            line.WriteByte((byte)'\t');
            foreach (var b in vocabulary.BytesOf(i)) WriteEscaped(line, b);
            line.WriteByte((byte)'\n');
            line.WriteTo(stream);
        }
    }

    /// <exception cref="FormatException">The bytes are no vocabulary.</exception>
    public static Vocabulary Read(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var rest = copy.GetBuffer().AsSpan(0, (int)copy.Length);
        var entries = new List<ValueCount>();
        while (rest.Length > 0)
        {
            var end = rest.IndexOf((byte)'\n');
            if (end < 0) throw new FormatException($"line {entries.Count + 1} of the vocabulary has no end");
            entries.Add(ReadLine(rest[..end], entries.Count + 1));
            rest = rest[(end + 1)..];
        }

        return new Vocabulary(entries);
    }

    private static ValueCount ReadLine(ReadOnlySpan<byte> line, int number)
    {
        if (!Utf8Parser.TryParse(line, out long count, out var used) || count < 0 || used == line.Length || line[used] != '\t')
            throw new FormatException($"line {number} of the vocabulary does not start with a count and a tabulator");
        var text = line[(used + 1)..];
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++) bytes.Add(text[i] == '\\' ? Unescape(text, ++i, number) : text[i]);
        return new ValueCount(bytes.ToArray(), count);
    }

    private static byte Unescape(ReadOnlySpan<byte> text, int index, int number) =>
        (index < text.Length ? text[index] : (byte)0) switch
    {
        (byte)'\\' => (byte)'\\',
        (byte)'n' => (byte)'\n',
        (byte)'r' => (byte)'\r',
        _ => throw new FormatException($"line {number} of the vocabulary has an unknown escape"),
    };

    private static void WriteEscaped(MemoryStream line, byte b)
    {
        if (b is (byte)'\\' or (byte)'\n' or (byte)'\r')
        {
            line.WriteByte((byte)'\\');
            b = b == '\n' ? (byte)'n' : b == '\r' ? (byte)'r' : b;
        }

        line.WriteByte(b);
    }
}
