namespace Mlops.Data.Validation;

/// <summary>Counts the rows of a sensitive column with and without a value, and keeps nothing of the values.</summary>
internal sealed class HiddenAccumulator(ColumnType type) : ColumnAccumulator(type)
{
    protected override void AddValues(ColumnData column)
    {
    }

    protected override void MergeValues(ColumnAccumulator later)
    {
    }

    protected override void SaveValues(BinaryWriter writer)
    {
    }

    protected override void RestoreValues(BinaryReader reader)
    {
    }

    protected override ColumnStatistics Complete(ColumnStatistics common) => common;
}
