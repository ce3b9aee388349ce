namespace Mlops.Testing;

/// <summary>The checks of the conformance kits; they need no test framework.</summary>
internal static class Expect
{
    public static void True(bool holds, string promise, string found = "the opposite")
    {
        if (!holds) throw new ConformanceException(promise, found);
    }

    public static void Equal<T>(T expected, T actual, string promise)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            throw new ConformanceException(promise, $"{actual} where {expected} was expected.");
    }

    public static void Sequence<T>(IEnumerable<T> expected, IEnumerable<T> actual, string promise)
    {
        var (left, right) = (expected.ToList(), actual.ToList());
        if (!left.SequenceEqual(right))
            throw new ConformanceException(promise, $"[{string.Join(", ", right)}] where [{string.Join(", ", left)}] was expected.");
    }

    public static async Task ThrowsAsync<TException>(Func<Task> action, string promise)
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
            throw new ConformanceException(promise, $"{e.GetType().Name}: {e.Message}", e);
        }
        throw new ConformanceException(promise, "no exception.");
    }
}
