using System.Globalization;
using System.Text;

namespace Mlops.Evaluation;

/// <summary>
/// The slice of every row of one column: a code per row, and the values of the codes in the order of their first row.
/// </summary>
/// <remarks>Filled by one thread.</remarks>
internal sealed class SliceCodes
{
    private readonly Dictionary<SliceValue, int> byValue = [];
    private readonly List<SliceValue> values = [];
    private readonly List<int> codes = [];

    public IReadOnlyList<SliceValue> Values => values;

    public IReadOnlyList<int> Codes => codes;

    /// <summary>True for the kinds of column that can be sliced by.</summary>
    public static bool CanSlice(ColumnType type) =>
        type.Kind is ColumnKind.Boolean or ColumnKind.Int32 or ColumnKind.Int64 or ColumnKind.String;

    /// <summary>The codes of a column of a batch, for the rows whose label is known.</summary>
    public static SliceCodes Of(ColumnData column, ReadOnlySpan<double> labels)
    {
        var result = new SliceCodes();
        switch (column)
        {
            case BooleanData booleans:
                for (var i = 0; i < labels.Length; i++)
                    if (!double.IsNaN(labels[i])) result.AddOrMissing(column, i, booleans.Values[i] ? True : False);
                break;
            case PrimitiveData<int> ints:
                result.AddNumbers(ints, labels, ints.Values, static v => v);
                break;
            case PrimitiveData<long> longs:
                result.AddNumbers(longs, labels, longs.Values, static v => v);
                break;
            case StringData texts:
                result.AddTexts(texts, labels);
                break;
            default:
                throw new InvalidOperationException($"Columns of type {column.Type} are refused before anything is read.");
        }
        return result;
    }

    /// <summary>Adds codes that come later in the data.</summary>
    public void Append(SliceCodes later)
    {
        var map = new int[later.values.Count];
        for (var i = 0; i < map.Length; i++) map[i] = CodeOf(later.values[i]);
        foreach (var code in later.codes) codes.Add(map[code]);
    }

    private static SliceValue Missing => new(null, 0);

    private static SliceValue False => new("false", 0);

    private static SliceValue True => new("true", 1);

    private void AddOrMissing(ColumnData column, int row, SliceValue value) =>
        codes.Add(CodeOf(column.IsMissing(row) ? Missing : value));

    private void AddNumbers<T>(ColumnData column, ReadOnlySpan<double> labels, ReadOnlySpan<T> numbers, Func<T, long> widen)
        where T : unmanaged
    {
        var known = new Dictionary<T, int>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (double.IsNaN(labels[i])) continue;
            if (column.IsMissing(i))
            {
                codes.Add(CodeOf(Missing));
                continue;
            }
            if (!known.TryGetValue(numbers[i], out var code))
            {
                var number = widen(numbers[i]);
                known[numbers[i]] = code = CodeOf(new SliceValue(number.ToString(CultureInfo.InvariantCulture), number));
            }
            codes.Add(code);
        }
    }

    private void AddTexts(StringData texts, ReadOnlySpan<double> labels)
    {
        var lookup = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var buffer = Array.Empty<char>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (double.IsNaN(labels[i])) continue;
            if (texts.IsMissing(i))
            {
                codes.Add(CodeOf(Missing));
                continue;
            }
            var bytes = texts[i];
            if (buffer.Length < bytes.Length) buffer = new char[bytes.Length * 2];
            var text = buffer.AsSpan(0, Encoding.UTF8.GetChars(bytes, buffer));
            if (!lookup.TryGetValue(text, out var code)) lookup[text] = code = CodeOf(new SliceValue(text.ToString(), 0));
            codes.Add(code);
        }
    }

    private int CodeOf(SliceValue value)
    {
        if (byValue.TryGetValue(value, out var code)) return code;
        byValue[value] = values.Count;
        values.Add(value);
        return values.Count - 1;
    }
}
