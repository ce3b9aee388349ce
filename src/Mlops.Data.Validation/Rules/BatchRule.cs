namespace Mlops.Data.Validation;

/// <summary>Finds the rows of a batch that break a rule. One call per batch; immutable and thread-safe.</summary>
internal abstract class BatchRule
{
    /// <summary>Writes the rows that break the rule, in order.</summary>
    /// <param name="batch">A batch with the columns that the rule was made for.</param>
    /// <param name="rows">As long as the batch.</param>
    /// <returns>How many rows were written.</returns>
    public abstract int Find(DataBatch batch, Span<int> rows);
}
