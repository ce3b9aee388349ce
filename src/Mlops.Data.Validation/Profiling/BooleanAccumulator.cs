namespace Mlops.Data.Validation;

internal sealed class BooleanAccumulator() : ColumnAccumulator(ColumnType.Boolean)
{
    private long trues;

    protected override void AddValues(ColumnData column)
    {
        var values = ((BooleanData)column).Values;
        if (!column.HasValidity)
        {
            trues += values.CountOnes();
            return;
        }
        var bits = values.Bytes;
        var valid = column.Validity.Bytes;
        var (first, firstValid) = (values.Offset, column.Validity.Offset);
        for (var i = 0; i < values.Length; i++)
            if (Bitmap.Get(bits, first + i) && Bitmap.Get(valid, firstValid + i)) trues++;
    }

    protected override void MergeValues(ColumnAccumulator later) => trues += ((BooleanAccumulator)later).trues;

    protected override void SaveValues(BinaryWriter writer) => writer.Write(trues);

    protected override void RestoreValues(BinaryReader reader) => trues = reader.ReadInt64();

    protected override ColumnStatistics Complete(ColumnStatistics common)
    {
        ValueFrequency[] both = [new("false", Count - trues), new("true", trues)];
        ValueFrequency[] seen =
        [
            .. both.Where(v => v.Count > 0).OrderByDescending(v => v.Count).ThenBy(v => v.Value, StringComparer.Ordinal),
        ];
        return common with { Values = new ValueStatistics(seen.Length, seen) };
    }
}
