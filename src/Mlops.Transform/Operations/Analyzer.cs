namespace Mlops.Transform;

/// <summary>
/// Learns the constants of one operation. What it holds depends on the rows alone: not on their order, nor on how they were cut
/// into batches, threads, files or spans. So every thread fills one, they are merged in any order, and a saved one stands for
/// its rows when others are added later.
/// </summary>
/// <remarks>Not thread-safe.</remarks>
internal abstract class Analyzer
{
    /// <summary>Adds the rows of a batch.</summary>
    public abstract void Add(in OperationInput input);

    /// <summary>Adds what an analyzer of the same operation saw; that one is used up.</summary>
    public abstract void Merge(Analyzer other);

    /// <summary>Writes the state: the same rows always give the same bytes.</summary>
    public abstract void Save(BinaryWriter writer);

    /// <summary>Reads what <see cref="Save"/> wrote into an empty analyzer.</summary>
    /// <exception cref="InvalidDataException">It is no such state.</exception>
    /// <exception cref="EndOfStreamException">It is cut off.</exception>
    public abstract void Load(BinaryReader reader);

    /// <summary>The operation with its constants.</summary>
    /// <exception cref="ModelException">The values cannot be learned from.</exception>
    public abstract FittedOperation Finish();
}
