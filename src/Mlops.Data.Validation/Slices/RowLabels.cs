using System.Globalization;
using System.Text;

namespace Mlops.Data.Validation;

/// <summary>The labels of the rows of a batch in one column: none for a missing value, several for a list.</summary>
internal sealed class RowLabels
{
    private readonly List<int> codes = [];
    private readonly int[] ends;
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly List<string> labels = [];

    public RowLabels(string column, ColumnData data, IReadOnlyList<double> boundaries)
    {
        ends = new int[data.Length];
        for (var row = 0; row < data.Length; row++)
        {
            if (!data.IsMissing(row)) AddRow(column, data, row, boundaries);
            ends[row] = codes.Count;
        }
    }

    public string this[int code] => labels[code];

    /// <summary>The codes of the labels of a row, each once.</summary>
    public ReadOnlySpan<int> Of(int row)
    {
        var start = row == 0 ? 0 : ends[row - 1];
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(codes)[start..ends[row]];
    }

    private void AddRow(string column, ColumnData data, int row, IReadOnlyList<double> boundaries)
    {
        if (data is ListData lists)
        {
            for (var i = lists.Offsets[row]; i < lists.Offsets[row + 1]; i++)
                if (!lists.Items.IsMissing(i)) Add(column, TextOf(lists.Items, i, boundaries), Of(lists, row));
            return;
        }
        Add(column, TextOf(data, row, boundaries), []);
    }

    private ReadOnlySpan<int> Of(ListData lists, int row)
    {
        var start = row == 0 ? 0 : ends[row - 1];
        return lists.Length == 0 ? [] : System.Runtime.InteropServices.CollectionsMarshal.AsSpan(codes)[start..];
    }

    private void Add(string column, string value, ReadOnlySpan<int> already)
    {
        if (!known.TryGetValue(value, out var code))
        {
            code = labels.Count;
            known.Add(value, code);
            labels.Add($"{column}={value}");
        }
        if (!already.Contains(code)) codes.Add(code);
    }

    private static string TextOf(ColumnData data, int row, IReadOnlyList<double> boundaries) => data switch
    {
        StringData texts => Encoding.UTF8.GetString(texts[row]),
        BooleanData booleans => booleans.Values[row] ? "true" : "false",
        PrimitiveData<int> ints => NumberText(ints.Values[row], boundaries),
        PrimitiveData<long> longs when boundaries.Count == 0 => longs.Values[row].ToString(CultureInfo.InvariantCulture),
        PrimitiveData<long> longs => NumberText(longs.Values[row], boundaries),
        PrimitiveData<float> floats when boundaries.Count == 0 => floats.Values[row].ToString(CultureInfo.InvariantCulture),
        PrimitiveData<float> floats => NumberText(floats.Values[row], boundaries),
        PrimitiveData<double> doubles => NumberText(doubles.Values[row], boundaries),
        _ => throw new InvalidOperationException($"Slices by columns of type {data.Type} are refused before."),
    };

    private static string NumberText(double value, IReadOnlyList<double> boundaries)
    {
        if (boundaries.Count == 0 || double.IsNaN(value)) return value.ToString(CultureInfo.InvariantCulture);
        var bucket = boundaries.Count(b => value >= b);
        var low = bucket == 0 ? "-Infinity" : boundaries[bucket - 1].ToString(CultureInfo.InvariantCulture);
        var high = bucket == boundaries.Count ? "Infinity" : boundaries[bucket].ToString(CultureInfo.InvariantCulture);
        return $"[{low}, {high})";
    }
}
