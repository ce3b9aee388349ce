namespace Mlops.Transform;

/// <summary>
/// Learns the constants of a custom operation. What it holds depends on the set of rows alone: not on their order, nor on how they were
/// cut into batches and threads. Sums of floating point numbers do depend on it; <c>Mlops.Data</c> has exact ones.
/// </summary>
/// <remarks>Not thread-safe: every thread has its own.</remarks>
public abstract class CustomLearner
{
    /// <summary>Adds the rows of a batch.</summary>
    /// <param name="rows">The rows; valid during the call.</param>
    public abstract void Add(in CustomInput rows);

    /// <summary>Adds what a learner of the same operation saw; that one is used up.</summary>
    /// <param name="other">The other one.</param>
    public abstract void Merge(CustomLearner other);

    /// <summary>Writes the state: the same rows always give the same bytes.</summary>
    /// <param name="writer">Receives the state.</param>
    public abstract void Save(BinaryWriter writer);

    /// <summary>Reads what <see cref="Save"/> wrote into an empty learner.</summary>
    /// <param name="reader">The state.</param>
    /// <exception cref="InvalidDataException">It is no such state.</exception>
    /// <exception cref="EndOfStreamException">It is cut off.</exception>
    public abstract void Load(BinaryReader reader);

    /// <summary>The function that computes with what was learned.</summary>
    public abstract CustomFunction Finish();
}
