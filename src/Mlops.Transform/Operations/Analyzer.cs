namespace Mlops.Transform;

/// <summary>Learns the constants of one operation: filled by batches, merged in the order of the data.</summary>
internal abstract class Analyzer
{
    /// <summary>Adds the values of a batch.</summary>
    public abstract void Add(ColumnData column);

    /// <summary>Adds what an analyzer of the same operation saw later in the data.</summary>
    public abstract void Merge(Analyzer later);

    /// <summary>The operation with its constants.</summary>
    /// <exception cref="ModelException">The values cannot be learned from.</exception>
    public abstract FittedOperation Finish();
}
