namespace Mlops.Data;

/// <summary>One record batch, to be decoded on any thread.</summary>
internal sealed class ArrowPartition(ArrowRecord record, RowOrigin origin, DataSchema schema) : DataPartition
{
    /// <summary>The number of rows, known before they are decoded.</summary>
    public int RowCount => record.RowCount;

    public override DataBatch Decode(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return BatchColumns.Deliver(record.Decode(origin, schema), schema);
    }

    protected override void Dispose(bool disposing)
    {
        record.Dispose();
        base.Dispose(disposing);
    }
}
