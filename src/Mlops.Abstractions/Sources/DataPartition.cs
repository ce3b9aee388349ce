namespace Mlops;

/// <summary>A part of a source that can be decoded on any thread: raw bytes, or the place where they are.</summary>
/// <remarks>Decoded at most once and then disposed. The boundaries of partitions never depend on the number of threads.</remarks>
public abstract class DataPartition : IDisposable
{
    /// <summary>Decodes the rows. The caller disposes the batch.</summary>
    /// <param name="cancellationToken">Stops the decoding.</param>
    /// <exception cref="DataException">The bytes are not the data that they were said to be.</exception>
    public abstract DataBatch Decode(CancellationToken cancellationToken = default);

    /// <summary>Gives the raw bytes back.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives the raw bytes back.</summary>
    /// <param name="disposing">Always true.</param>
    protected virtual void Dispose(bool disposing)
    {
    }
}
