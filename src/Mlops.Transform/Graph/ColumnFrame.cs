namespace Mlops.Transform;

/// <summary>
/// The columns of one batch while it is transformed: those of the data, then the derived ones. Reused from batch to batch.
/// </summary>
/// <remarks>Not thread-safe: one for each output.</remarks>
internal sealed class ColumnFrame
{
    private readonly ColumnData[] columns;
    private readonly ColumnBuilder[] derived;
    private readonly ColumnData[][] gathered;
    private ulong[] hashes = [];
    private int hashed;

    public ColumnFrame(ColumnPlan plan)
        : this(plan, [.. plan.Schema.Fields.Skip(plan.DataColumns).Select(f => ColumnBuilder.Create(f.Type))])
    {
    }

    private ColumnFrame(ColumnPlan plan, ColumnBuilder[] derived)
    {
        (Plan, this.derived) = (plan, derived);
        columns = new ColumnData[plan.Schema.Count];
        gathered = [.. plan.GatheredWidths.Select(width => new ColumnData[width])];
    }

    /// <summary>A frame for one row that is written again and again: its columns stay where they are.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="row">The columns of the data.</param>
    public static ColumnFrame OneRow(ColumnPlan plan, DataBatch row)
    {
        var builder = BatchBuilder.OneRow(new DataSchema(plan.Schema.Fields.Skip(plan.DataColumns)));
        var frame = new ColumnFrame(plan, [.. Enumerable.Range(0, builder.Schema.Count).Select(i => builder[i])]);
        frame.Load(row.Columns);
        for (var slot = plan.DataColumns; slot < frame.columns.Length; slot++) frame.Publish(slot);
        return frame;
    }

    /// <summary>The plan that the frame was made for.</summary>
    public ColumnPlan Plan { get; }

    /// <summary>The sparse features that operations with several per row have written.</summary>
    public SparseRows[] Sparse { get; set; } = [];

    /// <summary>Hashes the rows of a batch by its first columns.</summary>
    public void HashRows(DataBatch batch, int firstColumns)
    {
        hashed = batch.RowCount;
        if (hashes.Length < hashed) hashes = new ulong[Math.Max(hashed, 2 * hashes.Length)];
        RowHashes.Compute(batch.Columns[..firstColumns], hashes.AsSpan(0, hashed));
    }

    /// <summary>The rows to come do not train.</summary>
    public void ForgetHashes() => hashed = 0;

    public void Load(ReadOnlySpan<ColumnData> data) => data[..Plan.DataColumns].CopyTo(columns);

    /// <summary>The empty builder of a derived column.</summary>
    public ColumnBuilder Clear(int slot)
    {
        var builder = derived[slot - Plan.DataColumns];
        builder.Clear();
        return builder;
    }

    /// <summary>Makes what was written into a derived column readable.</summary>
    public void Publish(int slot) => columns[slot] = derived[slot - Plan.DataColumns].View();

    public OperationInput Input(InputPlace place, int rowCount)
    {
        if (place.Gathered < 0) return With(columns.AsSpan(place.Slots[0], 1), rowCount);
        var side = gathered[place.Gathered];
        for (var i = 0; i < side.Length; i++) side[i] = columns[place.Slots[i]];
        return With(side, rowCount);
    }

    private OperationInput With(ReadOnlySpan<ColumnData> inputs, int rowCount) =>
        new(inputs, rowCount) { RowHashes = hashes.AsSpan(0, hashed) };
}
