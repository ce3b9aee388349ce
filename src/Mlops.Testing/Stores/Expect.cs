namespace Mlops.Testing;

/// <summary>The checks of the kits for stores; they need no test framework.</summary>
/// <param name="contract">The contract, for the message.</param>
internal sealed class Expect(string contract)
{
    public void True(bool holds, string promise, string found = "the opposite")
    {
        if (!holds) throw Broken(promise, found);
    }

    public void Equal<T>(T expected, T actual, string promise)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            throw Broken(promise, $"{actual} where {expected} was expected");
    }

    public void Sequence<T>(IEnumerable<T> expected, IEnumerable<T> actual, string promise)
    {
        var (left, right) = (expected.ToList(), actual.ToList());
        if (!left.SequenceEqual(right))
            throw Broken(promise, $"[{string.Join(", ", right)}] where [{string.Join(", ", left)}] was expected");
    }

    public async Task ThrowsAsync<TException>(Func<Task> action, string promise)
        where TException : Exception
    {
        try
        {
            await action();
        }
        catch (TException)
        {
            return;
        }
        catch (Exception e)
        {
            throw Broken(promise, $"{e.GetType().Name}: {e.Message}");
        }
        throw Broken(promise, "no exception");
    }

    private ConformanceException Broken(string promise, string found) => new(contract, promise.TrimEnd('.'), found.TrimEnd('.'));
}
