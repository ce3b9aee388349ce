using Mlops.Data;

namespace Mlops.Data.Validation;

internal sealed class TimeAccumulator(StatisticsOptions options) : ColumnAccumulator(ColumnType.Timestamp)
{
    private readonly NumberDistribution times = NumberDistribution.OfIntegers(options.MaxDistinctNumbers);

    protected override void AddValues(ColumnData column) => times.AddColumn(column);

    protected override void MergeValues(ColumnAccumulator later) => times.Merge(((TimeAccumulator)later).times);

    protected override void SaveValues(BinaryWriter writer) => times.Save(writer);

    protected override void RestoreValues(BinaryReader reader) => times.Merge(NumberDistribution.Load(reader));

    protected override ColumnStatistics Complete(ColumnStatistics common)
    {
        if (Count == 0) return common;
        var (first, last) = times.IntegerRange;
        return common with { Times = new TimeStatistics(first, last) { Distribution = NumberSummary.Of(times, options) } };
    }
}
