using System.Buffers;
using System.Globalization;
using System.Numerics;

namespace Mlops.Data.Validation;

/// <summary>The rows that break one rule: how many, the first of them, and their smallest and largest number.</summary>
internal sealed class RowHits
{
    private readonly List<ExampleRow> examples = [];

    public long Count { get; private set; }

    /// <summary>How many of the rows hold NaN.</summary>
    public long NaNCount { get; private set; }

    /// <summary>The smallest number; plus infinity when there is none.</summary>
    public double Min { get; private set; } = double.PositiveInfinity;

    /// <summary>The largest number; minus infinity when there is none.</summary>
    public double Max { get; private set; } = double.NegativeInfinity;

    public IReadOnlyList<ExampleRow> Examples => examples;

    public void Add(DataBatch batch, int place, ColumnRule rule, int maxExamples)
    {
        var column = batch[place];
        var rented = ArrayPool<int>.Shared.Rent(column.Length);
        var rows = rented.AsSpan(0, rule.Find(column, rented.AsSpan(0, column.Length)));
        if (rule is RangeRule) AddExtremes(column, rows);
        AddRows(batch, place, rows, maxExamples);
        ArrayPool<int>.Shared.Return(rented);
    }

    /// <param name="batch">The rows.</param>
    /// <param name="place">The column whose values examples show; -1 for none.</param>
    /// <param name="rule">Finds the rows.</param>
    /// <param name="maxExamples">How many rows are kept.</param>
    public void Add(DataBatch batch, int place, BatchRule rule, int maxExamples)
    {
        var rented = ArrayPool<int>.Shared.Rent(Math.Max(1, batch.RowCount));
        AddRows(batch, place, rented.AsSpan(0, rule.Find(batch, rented.AsSpan(0, batch.RowCount))), maxExamples);
        ArrayPool<int>.Shared.Return(rented);
    }

    public void Merge(RowHits later, int maxExamples)
    {
        Count += later.Count;
        NaNCount += later.NaNCount;
        Min = Math.Min(Min, later.Min);
        Max = Math.Max(Max, later.Max);
        examples.AddRange(later.examples.Take(maxExamples - examples.Count));
    }

    private void AddRows(DataBatch batch, int place, ReadOnlySpan<int> rows, int maxExamples)
    {
        Count += rows.Length;
        foreach (var row in rows[..Math.Min(rows.Length, maxExamples - examples.Count)])
            examples.Add(new ExampleRow(batch.Source, batch.RowNumber(row), place < 0 ? null : TextOf(batch, place, row)));
    }

    private void AddExtremes(ColumnData column, ReadOnlySpan<int> rows)
    {
        switch (column)
        {
            case PrimitiveData<double> doubles:
                AddExtremes(doubles.Values, rows);
                break;
            case PrimitiveData<float> floats:
                AddExtremes(floats.Values, rows);
                break;
            case PrimitiveData<int> ints:
                AddExtremes(ints.Values, rows);
                break;
            case PrimitiveData<long> longs:
                AddExtremes(longs.Values, rows);
                break;
        }
    }

    private void AddExtremes<T>(ReadOnlySpan<T> values, ReadOnlySpan<int> rows)
        where T : unmanaged, INumber<T>
    {
        foreach (var row in rows)
        {
            var value = double.CreateTruncating(values[row]);
            if (double.IsNaN(value)) NaNCount++;
            if (value < Min) Min = value;
            if (value > Max) Max = value;
        }
    }

    /// <summary>The value of a row as text; what stands for it in a sensitive column.</summary>
    internal static string? TextOf(DataBatch batch, int place, int row)
    {
        var field = batch.Schema.Fields[place];
        return !field.IsSensitive ? TextOf(new Row(batch, row)[field.Name]) : batch[place].IsMissing(row) ? null : Field.HiddenText;
    }

    private static string? TextOf(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFZ", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        byte[] bytes => BytesKey.TextOf(bytes),
        object?[] items => "[" + string.Join(", ", items.Select(TextOf)) + "]",
        var other => other.ToString(),
    };
}
