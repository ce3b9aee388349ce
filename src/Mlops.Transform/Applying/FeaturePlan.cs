using System.Buffers;
using System.Runtime.CompilerServices;

namespace Mlops.Transform;

/// <summary>
/// The operations of a transform as flat lists over numbered columns: what happens to a batch, without a look-up by name. Immutable
/// and thread-safe; what changes is kept with the output.
/// </summary>
internal sealed class FeaturePlan
{
    private const int StackedFeatures = 256;

    private readonly ColumnPlan columns;
    private readonly bool readsRowHashes;
    private readonly (DenseOperation Operation, InputPlace Place, int Start)[] dense;
    private readonly (SparseOperation Operation, InputPlace Place, int Start)[] sparse;
    private readonly (WeightedOperation Operation, InputPlace Place, int Start)[] weighted;

    // The sparse operations in the order of their features: those with one per row, and (-1 - place) for the weighted ones.
    private readonly int[] order;

    public FeaturePlan(DataSchema input, IReadOnlyList<FittedOperation> operations)
    {
        columns = new ColumnPlan(input, [.. operations.Where(o => o.Operation.IsColumn)]);
        readsRowHashes = operations.Any(o => o.Operation.ReadsRowHashes);
        Layout = LayoutOf(operations);
        var starts = Layout.Slots.ToDictionary(s => s.Name, s => s.Start, StringComparer.Ordinal);
        FittedOperation[] features = [.. operations.Where(o => !o.Operation.IsColumn)];
        dense = Placed<DenseOperation>();
        sparse = Placed<SparseOperation>();
        weighted = Placed<WeightedOperation>();
        order = [.. sparse.Select((s, i) => (s.Start, Place: i)).Concat(weighted.Select((w, i) => (w.Start, Place: -1 - i)))
            .OrderBy(p => p.Start).Select(p => p.Place)];

        (T, InputPlace, int)[] Placed<T>() where T : FittedOperation =>
            [.. features.OfType<T>().Select(o => (o, columns.PlaceOf(o.Operation.Inputs), starts[o.Operation.Name]))];
    }

    public FeatureLayout Layout { get; }

    /// <summary>Writes the features of a batch.</summary>
    /// <param name="batch">The rows.</param>
    /// <param name="output">Receives the features.</param>
    /// <param name="isTraining">True when the rows are those that a model learns from.</param>
    /// <exception cref="ModelException">An operation refused a row.</exception>
    [SkipLocalsInit]
    public void Run(DataBatch batch, FeatureBatch output, bool isTraining = false)
    {
        var rows = batch.RowCount;
        output.Reset(rows);
        var frame = output.Workspace as ColumnFrame;
        if (frame?.Plan != columns) output.Workspace = frame = CreateFrame();
        if (isTraining && readsRowHashes) frame.HashRows(batch, columns.DataColumns);
        else frame.ForgetHashes();
        columns.Compute(batch, frame);
        WriteDense(batch, frame, output.Dense);
        for (var i = 0; i < weighted.Length; i++) WriteWeighted(batch, frame, i);
        if (rows == 1)
        {
            WriteRow(batch, frame, output);
            return;
        }

        var needed = checked(rows * sparse.Length);
        if (needed <= StackedFeatures)
        {
            Span<int> found = stackalloc int[StackedFeatures];
            WriteSparse(batch, frame, found[..needed], output);
            return;
        }

        var rented = ArrayPool<int>.Shared.Rent(needed);
        try
        {
            WriteSparse(batch, frame, rented.AsSpan(0, needed), output);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(rented);
        }
    }

    /// <summary>Binds the operations to a row that is written again and again.</summary>
    public RowTransform BindRow(DataBatch row, FeatureBatch output)
    {
        var frame = ColumnFrame.OneRow(columns, row);
        frame.Sparse = CreateSparse();
        return new RowPlan(
            this, row, output, frame,
            [.. dense.Select(d => new RowOperation<DenseOperation>(d.Operation, d.Place, d.Start))],
            [.. order.Select(index => index >= 0
                ? new RowOperation<FittedOperation>(sparse[index].Operation, sparse[index].Place, sparse[index].Start)
                : new RowOperation<FittedOperation>(
                    weighted[-1 - index].Operation, weighted[-1 - index].Place, weighted[-1 - index].Start, frame.Sparse[-1 - index]))]);
    }

    private ColumnFrame CreateFrame() => new(columns) { Sparse = CreateSparse() };

    private SparseRows[] CreateSparse() => [.. weighted.Select(_ => new SparseRows())];

    private void WriteDense(DataBatch batch, ColumnFrame frame, Span<float> output)
    {
        if (batch.RowCount == 0) return;
        foreach (var (operation, place, start) in dense)
        {
            var input = frame.Input(place, batch.RowCount);
            var refused = operation.Write(input, output[start..], Layout.DenseWidth);
            if (refused >= 0) throw operation.Refuse(input, refused, RowPlace.Of(batch, refused));
        }
    }

    private void WriteWeighted(DataBatch batch, ColumnFrame frame, int index)
    {
        var (operation, place, _) = weighted[index];
        var input = frame.Input(place, batch.RowCount);
        var rows = frame.Sparse[index];
        rows.Clear();
        var refused = operation.Write(input, rows);
        if (refused >= 0) throw operation.Refuse(input, refused, RowPlace.Of(batch, refused));
    }

    /// <summary>One row: its features come in order by themselves. The same operations as in a batch find them.</summary>
    private void WriteRow(DataBatch batch, ColumnFrame frame, FeatureBatch output)
    {
        var feature = SparseOperation.None;
        foreach (var index in order)
        {
            if (index < 0)
            {
                Copy(frame.Sparse[-1 - index], 0, weighted[-1 - index].Start, output);
                continue;
            }

            var (operation, place, start) = sparse[index];
            var input = frame.Input(place, 1);
            if (operation.Find(input, new Span<int>(ref feature)) >= 0) throw operation.Refuse(input, 0, RowPlace.Of(batch, 0));
            if (feature >= 0) output.AddSparse(start + feature, 1);
        }

        output.EndRow(0);
    }

    /// <summary>Finds the features column by column, then writes them row by row, rising.</summary>
    private void WriteSparse(DataBatch batch, ColumnFrame frame, Span<int> found, FeatureBatch output)
    {
        var rows = batch.RowCount;
        for (var i = 0; i < sparse.Length; i++)
        {
            var (operation, place, _) = sparse[i];
            var input = frame.Input(place, rows);
            var refused = operation.Find(input, found.Slice(i * rows, rows));
            if (refused >= 0) throw operation.Refuse(input, refused, RowPlace.Of(batch, refused));
        }

        for (var row = 0; row < rows; row++)
        {
            foreach (var index in order)
            {
                if (index < 0) Copy(frame.Sparse[-1 - index], row, weighted[-1 - index].Start, output);
                else if (found[index * rows + row] is >= 0 and var feature) output.AddSparse(sparse[index].Start + feature, 1);
            }

            output.EndRow(row);
        }
    }

    /// <summary>Adds the features of one row to an output.</summary>
    public static void Copy(SparseRows rows, int row, int start, FeatureBatch output)
    {
        var features = rows.FeaturesOf(row);
        var values = rows.ValuesOf(row);
        for (var i = 0; i < features.Length; i++)
            if (values[i] != 0) output.AddSparse(start + features[i], values[i]);
    }

    private static FeatureLayout LayoutOf(IReadOnlyList<FittedOperation> operations)
    {
        var slots = new List<FeatureSlot>();
        var start = 0;
        foreach (var operation in operations.Where(o => !o.Operation.IsColumn).OrderBy(o => o.IsSparse))
        {
            var (asked, sources) = (operation.Operation, string.Join(',', operation.Operation.Inputs.Select(c => c.Name)));
            slots.Add(new FeatureSlot(asked.Name, sources, asked.Kind, start, operation.Width, operation.IsSparse)
            {
                Labels = operation.Labels,
                Domain = operation.Domain,
            });
            start = checked(start + operation.Width);
        }

        return new FeatureLayout(slots);
    }
}
