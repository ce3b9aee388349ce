using System.Buffers;

namespace Mlops;

/// <summary>
/// The pooled arrays behind a batch, counted: the last of the batches and slices that share them gives them back to the pool
/// when it is disposed.
/// </summary>
/// <remarks>A batch that is never disposed is collected as usual; its arrays are then lost to the pool, nothing else.</remarks>
public sealed class SharedBuffers : IDisposable
{
    private readonly List<(Array Array, Action<Array> Return)> rented = [];
    private readonly List<IDisposable> owned = [];
    private int references = 1;

    /// <summary>Rents an array of at least the given length; its content is undefined.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="length">The least length.</param>
    public T[] Rent<T>(int length) where T : unmanaged
    {
        var array = ArrayPool<T>.Shared.Rent(length);
        Adopt(array);
        return array;
    }

    /// <summary>Takes over an array that was rented from <see cref="ArrayPool{T}.Shared"/>.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="array">The array.</param>
    public void Adopt<T>(T[] array) where T : unmanaged
    {
        if (array is { Length: > 0 }) rented.Add((array, static a => ArrayPool<T>.Shared.Return((T[])a)));
    }

    /// <summary>Takes over anything else that the batch keeps open, such as a mapped file.</summary>
    /// <param name="resource">Disposed with the last batch.</param>
    public void Adopt(IDisposable resource) => owned.Add(resource);

    /// <summary>Counts one more batch that shares the arrays.</summary>
    /// <exception cref="ObjectDisposedException">The arrays were already given back.</exception>
    public void AddReference()
    {
        int seen;
        do
        {
            seen = Volatile.Read(ref references);
            ObjectDisposedException.ThrowIf(seen == 0, this);
        }
        while (Interlocked.CompareExchange(ref references, seen + 1, seen) != seen);
    }

    /// <summary>Counts one batch less; the last one gives the arrays back.</summary>
    public void Dispose()
    {
        if (Interlocked.Decrement(ref references) != 0) return;
        foreach (var (array, giveBack) in rented) giveBack(array);
        foreach (var resource in owned) resource.Dispose();
        rented.Clear();
        owned.Clear();
    }
}
