namespace Mlops;

/// <summary>Collects lists: append the items of a row to <see cref="Items"/>, then call <see cref="EndRow"/>.</summary>
public sealed class ListBuilder : ColumnBuilder
{
    private ListData? view;
    private int[] offsets = [];

    internal ListBuilder(ColumnType type)
        : base(type) => Items = Create(type.Item!);

    /// <summary>The builder of the items.</summary>
    public ColumnBuilder Items { get; }

    /// <summary>
    /// Ends a row: its list is what was appended to <see cref="Items"/> since the last row; none is an empty list.
    /// </summary>
    public void EndRow() => Finish(true);

    /// <inheritdoc/>
    public override void AppendMissing() => Finish(false);

    /// <inheritdoc/>
    public override void Clear()
    {
        base.Clear();
        Invalidate();
        Items?.Clear();
    }

    private protected override ColumnData CurrentView => view!;

    private protected override void RefreshView()
    {
        Start();
        var items = Items.View();
        view ??= new ListData(new int[1], items);
        view.Reset(offsets.AsMemory(0, Length + 1), items, ViewValidity());
    }

    internal override ColumnData Detach(SharedBuffers buffers)
    {
        Start();
        var data = new ListData(offsets.AsMemory(0, Length + 1), Items.Detach(buffers), DetachValidity(buffers));
        buffers.Adopt(offsets);
        offsets = [];
        Clear();
        return data;
    }

    private void Start()
    {
        Grow(ref offsets, 1, 0);
        offsets[0] = 0;
    }

    private void Finish(bool isPresent)
    {
        Grow(ref offsets, Length + 2, Length + 1);
        offsets[Length + 1] = Items.Length;
        Count(isPresent);
    }
}
