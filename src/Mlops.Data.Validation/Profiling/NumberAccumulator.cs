using System.Globalization;
using Mlops.Data;

namespace Mlops.Data.Validation;

internal sealed class NumberAccumulator(ColumnType type, StatisticsOptions options) : ColumnAccumulator(type)
{
    private readonly NumberDistribution numbers = NumberDistribution.For(type, options.MaxDistinctNumbers);

    public NumberDistribution Numbers => numbers;

    /// <summary>The number of values that are NaN or infinite.</summary>
    public long SpecialCount => numbers.NaNCount + numbers.PositiveInfinityCount + numbers.NegativeInfinityCount;

    protected override void AddValues(ColumnData column) => numbers.AddColumn(column);

    protected override void MergeValues(ColumnAccumulator later) => numbers.Merge(((NumberAccumulator)later).numbers);

    protected override void SaveValues(BinaryWriter writer) => numbers.Save(writer);

    protected override void RestoreValues(BinaryReader reader) => numbers.Merge(NumberDistribution.Load(reader));

    protected override ColumnStatistics Complete(ColumnStatistics common) => common with
    {
        Numbers = NumberSummary.Of(numbers, options),
        Values = Values(),
        Semantic = NumberSemantics.Find(numbers, Type, options.Semantics),
    };

    /// <summary>
    /// The values, most frequent first; equal counts in the order of the bytes of their text. Null when there are too many.
    /// </summary>
    private ValueStatistics? Values()
    {
        (string Text, long Count)[] special =
        [
            ("NaN", numbers.NaNCount), ("Infinity", numbers.PositiveInfinityCount), ("-Infinity", numbers.NegativeInfinityCount),
        ];
        if (!numbers.IsExact || numbers.Distinct + special.Count(s => s.Count > 0) > options.MaxTopValues) return null;
        ValueFrequency[] seen =
        [
            .. special.Where(s => s.Count > 0).Select(s => new ValueFrequency(s.Text, s.Count)),
            .. numbers.ToCounts().Select(n => new ValueFrequency(TextOf(n), n.Count)),
        ];
        return new ValueStatistics(
            seen.Length, [.. seen.OrderByDescending(v => v.Count).ThenBy(v => v.Value, StringComparer.Ordinal)]);
    }

    private string TextOf(NumberCount number)
    {
        if (number.Integer is { } integer) return integer.ToString(CultureInfo.InvariantCulture);
        return Type.Kind == ColumnKind.Float32
            ? ((float)number.Value).ToString(CultureInfo.InvariantCulture)
            : number.Value.ToString(CultureInfo.InvariantCulture);
    }
}
