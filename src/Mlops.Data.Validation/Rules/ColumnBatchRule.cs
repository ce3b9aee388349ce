namespace Mlops.Data.Validation;

/// <summary>A rule on one column of a batch.</summary>
internal sealed class ColumnBatchRule(int place, ColumnRule rule) : BatchRule
{
    public override int Find(DataBatch batch, Span<int> rows) => rule.Find(batch[place], rows);
}
