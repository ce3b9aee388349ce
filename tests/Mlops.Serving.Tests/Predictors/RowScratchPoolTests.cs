namespace Mlops.Serving.Tests;

public sealed class RowScratchPoolTests
{
    private readonly RowScratchPool pool = new(
        Trip.Schema, new ServedModel(new ModelVersionInfo("taxi-tips", 1, default), new FakeTransform(), new FakeModel(1)));

    [Fact]
    public void Rent_SameThreadAgain_GetsItsOwn()
    {
        var first = pool.Rent();
        pool.Return(first);
        Assert.Same(first, pool.Rent());
        Assert.Equal(Environment.CurrentManagedThreadId, first.Owner);
    }

    [Fact]
    public void Rent_WhileItsOwnIsBusy_GetsAnother()
    {
        var outer = pool.Rent();
        var inner = pool.Rent();
        Assert.NotSame(outer, inner);
        pool.Return(inner);
        pool.Return(outer);
        Assert.Same(outer, pool.Rent());
        Assert.Same(inner, pool.Rent());
    }

    [Fact]
    public void Rent_ManyThreadsAtOnce_NeverShareOne()
    {
        var inUse = new HashSet<RowScratch>(ReferenceEqualityComparer.Instance);
        var shared = 0;
        var threads = Enumerable.Range(0, 600).Select(_ => new Thread(() =>
        {
            for (var i = 0; i < 20; i++)
            {
                var scratch = pool.Rent();
                lock (inUse) shared += inUse.Add(scratch) ? 0 : 1;
                Thread.Yield();
                lock (inUse) inUse.Remove(scratch);
                pool.Return(scratch);
            }
        })).ToList();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        Assert.Equal(0, shared);
    }
}
