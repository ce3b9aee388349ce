namespace Mlops.Data;

/// <summary>A partition that had to be decoded before others.</summary>
internal sealed class DecodedPartition(DataBatch batch) : DataPartition
{
    private DataBatch? batch = batch;

    public override DataBatch Decode(CancellationToken cancellationToken = default) =>
        Interlocked.Exchange(ref batch, null) ?? throw new InvalidOperationException("A partition is decoded once.");

    protected override void Dispose(bool disposing)
    {
        Interlocked.Exchange(ref batch, null)?.Dispose();
        base.Dispose(disposing);
    }
}
