namespace Mlops;

/// <summary>Collects vectors: append the items of a row to <see cref="Items"/>, then call <see cref="EndRow"/>.</summary>
public sealed class VectorBuilder : ColumnBuilder
{
    private VectorData? view;

    internal VectorBuilder(ColumnType type)
        : base(type) => Items = Create(type.Item!);

    /// <summary>The builder of the items.</summary>
    public ColumnBuilder Items { get; }

    /// <summary>Ends a row.</summary>
    /// <exception cref="SchemaException">Not exactly the length of the vector was appended since the last row.</exception>
    public void EndRow()
    {
        var added = Items.Length - Length * Type.Length;
        if (added != Type.Length)
            throw new SchemaException(new Problem(
                DiagnosticCodes.ValueDoesNotFit, $"A vector has {added} items", $"row {Length + 1}", $"{Type.Length} items",
                "Pad or cut the vector before it is appended."));
        Count(true);
    }

    /// <inheritdoc/>
    public override void AppendMissing()
    {
        for (var i = 0; i < Type.Length; i++) Items.AppendMissing();
        Count(false);
    }

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
        var items = Items.View();
        view ??= new VectorData(Type.Length, items);
        view.Reset(items, ViewValidity());
    }

    internal override ColumnData Detach(SharedBuffers buffers)
    {
        var data = new VectorData(Type.Length, Items.Detach(buffers), DetachValidity(buffers));
        Clear();
        return data;
    }
}
