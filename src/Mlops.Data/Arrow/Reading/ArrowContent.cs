namespace Mlops.Data;

/// <summary>Opened Arrow data: its columns are known, its record batches follow.</summary>
internal abstract class ArrowContent(string name, string container) : IDisposable
{
    public string Name => name;

    /// <summary><c>file</c> or <c>stream</c>, for messages.</summary>
    public string Container => container;

    public abstract ArrowColumns Columns { get; }

    /// <summary>The record batches in order. The one who receives a record disposes it.</summary>
    /// <param name="wanted">The columns that will be decoded: dictionaries of others are not looked at.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public abstract IAsyncEnumerable<ArrowRecord> ReadAsync(DataSchema wanted, CancellationToken cancellationToken = default);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
