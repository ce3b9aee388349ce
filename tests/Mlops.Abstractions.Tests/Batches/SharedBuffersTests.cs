namespace Mlops.Abstractions.Tests.Batches;

public class SharedBuffersTests
{
    [Fact]
    public void Dispose_LastOfBatchAndSlices_GivesBackOnce()
    {
        var probe = new Probe();
        var buffers = new SharedBuffers();
        buffers.Adopt(probe);
        var batch = new DataBatch(new DataSchema(new Field("a", ColumnType.Int32)), [new PrimitiveData<int>(ColumnType.Int32, new[] { 1, 2, 3 })], buffers);
        var slice = batch.Slice(1, 2);
        var selected = slice.Select(batch.Schema);
        batch.Dispose();
        batch.Dispose();
        slice.Dispose();
        Assert.Equal(0, probe.Disposals);
        Assert.Equal([2, 3], ((PrimitiveData<int>)selected[0]).Values.ToArray());
        selected.Dispose();
        Assert.Equal(1, probe.Disposals);
        Assert.Throws<ObjectDisposedException>(buffers.AddReference);
        Assert.Throws<ObjectDisposedException>(() => batch[0]);
        Assert.Throws<ObjectDisposedException>(() => batch.Slice(0, 1));
    }

    [Fact]
    public void Select_SchemaThatDoesNotFit_DoesNotKeepTheMemory()
    {
        var probe = new Probe();
        var buffers = new SharedBuffers();
        buffers.Adopt(probe);
        var batch = new DataBatch(new DataSchema(new Field("a", ColumnType.Int32)), [new PrimitiveData<int>(ColumnType.Int32, new[] { 1 })], buffers);
        Assert.Throws<SchemaException>(() => batch.Select(new DataSchema(new Field("a", ColumnType.Int64))));
        Assert.Throws<SchemaException>(() => batch.Select(new DataSchema(new Field("b", ColumnType.Int32))));
        batch.Dispose();
        Assert.Equal(1, probe.Disposals);
    }

    [Fact]
    public void References_FromManyThreads_AreCounted()
    {
        var probe = new Probe();
        var buffers = new SharedBuffers();
        buffers.Adopt(probe);
        Parallel.For(0, 1000, _ =>
        {
            buffers.AddReference();
            buffers.Dispose();
        });
        Assert.Equal(0, probe.Disposals);
        buffers.Dispose();
        Assert.Equal(1, probe.Disposals);
    }

    [Fact]
    public void Rent_Array_HasAtLeastTheLength()
    {
        using var buffers = new SharedBuffers();
        Assert.True(buffers.Rent<long>(1000).Length >= 1000);
    }

    private sealed class Probe : IDisposable
    {
        public int Disposals { get; private set; }

        public void Dispose() => Disposals++;
    }
}
