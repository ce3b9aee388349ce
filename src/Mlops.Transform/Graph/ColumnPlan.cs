namespace Mlops.Transform;

/// <summary>
/// Which columns there are while a batch is transformed, and how the derived ones are computed: names are resolved here, once.
/// </summary>
/// <remarks>Immutable and thread-safe once its consumers are placed.</remarks>
internal sealed class ColumnPlan
{
    private readonly (FittedOperation Operation, InputPlace Place, int Slot)[] steps;
    private readonly List<int> gatheredWidths = [];

    /// <param name="data">The columns of the batches to come.</param>
    /// <param name="derived">The operations that derive columns, each after those that it reads.</param>
    public ColumnPlan(DataSchema data, IReadOnlyList<FittedOperation> derived)
    {
        DataColumns = data.Count;
        Schema = derived.Count == 0
            ? data
            : new DataSchema(data.Fields.Concat(derived.Select(d => new Field(d.Operation.Name, d.Operation.ColumnType!))));
        steps = [.. derived.Select((d, i) => (d, PlaceOf(d.Operation.Inputs), data.Count + i))];
    }

    /// <summary>The operations that derive columns, in order, where their inputs are and where their output is.</summary>
    public IReadOnlyList<(FittedOperation Operation, InputPlace Place, int Slot)> Steps => steps;

    /// <summary>The operations that derive columns, in order.</summary>
    public IEnumerable<FittedOperation> Derived => steps.Select(s => s.Operation);

    /// <summary>All columns: those of the data, then the derived ones.</summary>
    public DataSchema Schema { get; }

    /// <summary>The number of columns of the data.</summary>
    public int DataColumns { get; }

    public IReadOnlyList<int> GatheredWidths => gatheredWidths;

    /// <summary>Finds columns that an operation reads.</summary>
    /// <exception cref="SchemaException">One is not there.</exception>
    public InputPlace PlaceOf(IReadOnlyList<IColumn> inputs)
    {
        int[] slots = [.. inputs.Select(c => Schema.IndexOf(c.Name))];
        if (slots.Length == 1) return new InputPlace(slots, -1);
        gatheredWidths.Add(slots.Length);
        return new InputPlace(slots, gatheredWidths.Count - 1);
    }

    /// <summary>Computes the derived columns of a batch.</summary>
    /// <exception cref="ModelException">An operation refused a row.</exception>
    public void Compute(DataBatch batch, ColumnFrame frame)
    {
        frame.Load(batch.Columns);
        foreach (var (operation, place, slot) in steps)
        {
            var input = frame.Input(place, batch.RowCount);
            var refused = ((IColumnOperation)operation).WriteColumn(input, frame.Clear(slot));
            if (refused >= 0) throw operation.Refuse(input, refused, RowPlace.Of(batch, refused));
            frame.Publish(slot);
        }
    }
}
