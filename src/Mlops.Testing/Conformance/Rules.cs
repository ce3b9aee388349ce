using System.Globalization;

namespace Mlops.Testing;

/// <summary>Checks rules of one contract.</summary>
internal readonly struct Rules(string contract)
{
    public void Require(bool holds, string rule, FormattableString found)
    {
        if (!holds) throw new ConformanceException(contract, rule, found.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Equal to the last bit: NaN equals NaN of the same bits, 0 is not -0.</summary>
    public void RequireSameBits(double expected, double actual, string rule, string where)
    {
        if (BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual)) return;
        Require(false, rule, $"{actual:R} instead of {expected:R} ({where})");
    }

    public void RequireThrows<T>(Action action, string rule) where T : Exception
    {
        try
        {
            action();
        }
        catch (T)
        {
            return;
        }
        catch (Exception e)
        {
            throw new ConformanceException(contract, rule, $"{e.GetType().Name}: {e.Message}");
        }
        throw new ConformanceException(contract, rule, "no exception");
    }

    /// <summary>Runs an action on eight threads at once, many times each.</summary>
    public void RequireConcurrent(Action action, string rule)
    {
        Exception? failure = null;
        var threads = Enumerable.Range(0, 8).Select(_ => new Thread(() =>
        {
            try
            {
                for (var i = 0; i < 50; i++) action();
            }
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref failure, e, null);
            }
        })).ToList();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        Require(failure is null, rule, $"{failure?.GetType().Name}: {failure?.Message}");
    }

    /// <summary>Runs an action until it is warm and then asks that it allocates nothing.</summary>
    public void RequireNoAllocation(Action action, string rule)
    {
        for (var i = 0; i < 200; i++) action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) action();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Require(allocated == 0, rule, $"{allocated} bytes in 100 calls");
    }
}
