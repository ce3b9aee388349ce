namespace Mlops;

/// <summary>A record whose schema and binding were generated at compile time from <c>[DataRow]</c>: no reflection.</summary>
/// <typeparam name="TSelf">The record.</typeparam>
public interface IDataRow<TSelf>
    where TSelf : IDataRow<TSelf>
{
    /// <summary>The columns of the record, in the order of its properties.</summary>
    static abstract DataSchema Schema { get; }

    /// <summary>Adds a record as a row.</summary>
    /// <param name="row">The record.</param>
    /// <param name="batch">A builder for <see cref="Schema"/>.</param>
    static abstract void Append(TSelf row, BatchBuilder batch);

    /// <summary>Creates a record from a row.</summary>
    /// <param name="batch">A batch with the columns of <see cref="Schema"/>, in order.</param>
    /// <param name="row">The place in the batch.</param>
    static abstract TSelf Read(DataBatch batch, int row);
}
