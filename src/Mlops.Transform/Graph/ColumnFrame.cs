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

    public ColumnFrame(ColumnPlan plan)
    {
        Plan = plan;
        columns = new ColumnData[plan.Schema.Count];
        derived = [.. plan.Schema.Fields.Skip(plan.DataColumns).Select(f => ColumnBuilder.Create(f.Type))];
        gathered = [.. plan.GatheredWidths.Select(width => new ColumnData[width])];
    }

    /// <summary>The plan that the frame was made for.</summary>
    public ColumnPlan Plan { get; }

    /// <summary>The sparse features that operations with several per row have written.</summary>
    public SparseRows[] Sparse { get; set; } = [];

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
        if (place.Gathered < 0) return new OperationInput(columns.AsSpan(place.Slots[0], 1), rowCount);
        var side = gathered[place.Gathered];
        for (var i = 0; i < side.Length; i++) side[i] = columns[place.Slots[i]];
        return new OperationInput(side, rowCount);
    }
}
