using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Mlops.Data;

/// <summary>The names of the columns of one file.</summary>
internal sealed class CsvHeader
{
    private readonly Dictionary<string, int> byName = new(StringComparer.Ordinal);

    private CsvHeader(string file, IReadOnlyList<string> names)
    {
        Names = names;
        for (var i = 0; i < names.Count; i++)
        {
            if (!byName.TryAdd(names[i], i)) throw CsvProblems.DoubledHeader(file, names[i], byName[names[i]], i);
        }
    }

    /// <summary>The names, in the order of the file. A column without a name is called column_N by its number.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The number of a column in the file; -1 when it is not there.</summary>
    public int Find(string name) => byName.GetValueOrDefault(name, -1);

    /// <summary>Takes the header from the first block that is not blank; without a header it only counts the fields.</summary>
    /// <returns>Null when the block holds blank lines only.</returns>
    public static CsvHeader? Take(CsvBlock block, string file, CsvOptions options, DataSchema? declared)
    {
        var end = FirstRow(block, options, out var start);
        if (end < 0) return null;
        var fields = Split(block.Buffer.AsSpan(start..end), options);
        if (!options.HasHeader)
        {
            var given = options.ColumnNames ?? declared?.Names.ToArray() ?? [];
            return new CsvHeader(file, [.. Enumerable.Range(0, fields.Count).Select(i => i < given.Count ? given[i] : Generated(i))]);
        }
        if (block.IsOpen && block.Rows == 1) throw CsvProblems.BrokenHeader(file, "A quoted name is not closed");
        var names = new List<string>();
        byte[] scratch = [];
        foreach (var range in fields)
        {
            ReadOnlySpan<byte> name = block.Buffer.AsSpan(start..end)[range];
            if (name.Length > 0 && name[0] == options.Quote && !FieldText.TryUnquote(name, (byte)options.Quote, ref scratch, out name))
                throw CsvProblems.BrokenHeader(file, "A name has a quote in the wrong place");
            if (!Utf8.IsValid(name)) throw CsvProblems.BrokenHeader(file, $"The name '{CsvProblems.Show(name)}' is not UTF-8");
            names.Add(name.Length == 0 ? Generated(names.Count) : Encoding.UTF8.GetString(name));
        }
        var header = new CsvHeader(file, names);
        var after = Math.Min(block.End, block.Buffer.AsSpan(end)[0] == '\r' ? end + 2 : end + 1);
        block.FirstLine = block.LineOf(after);
        block.Start = after;
        block.Rows--;
        return header;
    }

    private static string Generated(int index) => string.Create(CultureInfo.InvariantCulture, $"column_{index + 1}");

    /// <summary>Where the first row that is not blank ends, without its line end; -1 when there is none.</summary>
    private static int FirstRow(CsvBlock block, CsvOptions options, out int start)
    {
        var bytes = block.Buffer;
        var quoted = false;
        start = block.Start;
        for (var i = block.Start; i < block.End; i++)
        {
            if (bytes[i] == options.Quote) quoted = !quoted;
            if (bytes[i] != '\n' || quoted) continue;
            var end = i > start && bytes[i - 1] == '\r' ? i - 1 : i;
            if (end > start) return end;
            start = i + 1;
        }
        return start < block.End ? block.End - 1 : -1;
    }

    private static List<Range> Split(ReadOnlySpan<byte> row, CsvOptions options)
    {
        var fields = new List<Range>();
        var quoted = false;
        var start = 0;
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] == options.Quote) quoted = !quoted;
            if (row[i] != options.Delimiter || quoted) continue;
            fields.Add(start..i);
            start = i + 1;
        }
        fields.Add(start..row.Length);
        return fields;
    }
}
