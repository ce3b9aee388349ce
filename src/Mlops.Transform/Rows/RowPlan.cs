namespace Mlops.Transform;

/// <summary>
/// A transform bound to one row and one output: derived columns, which have a place of their own beside the row, then the operations in
/// groups over the memory of both. Operations that cannot be bound run as they do for a batch, and cost no more than themselves.
/// </summary>
/// <remarks>Not thread-safe: belongs to its row and its output.</remarks>
internal sealed class RowPlan : RowTransform
{
    private readonly FeaturePlan batches;
    private readonly DataBatch row;
    private readonly FeatureBatch output;
    private readonly ColumnFrame frame;
    private readonly (FittedOperation Operation, InputPlace Place, int Slot, RowStep? Bound)[] steps;
    private readonly RowOperation<DenseOperation>[] allDense;
    private readonly RowOperation<DenseOperation>[] unboundDense;
    private readonly RowOperation<FittedOperation>[] sparse;
    private readonly RowGroup<float>[] denseGroups;
    private readonly RowGroup<int>[] sparseGroups;
    private readonly int[] found;
    private readonly int[] starts;
    private readonly bool hasUnboundSparse;

    /// <param name="batches">The same for a batch: it says which operation refuses a row.</param>
    /// <param name="row">The row.</param>
    /// <param name="output">Receives the features.</param>
    /// <param name="frame">The columns of the row, and the derived ones.</param>
    /// <param name="dense">The operations that write the same features in every row.</param>
    /// <param name="sparse">The others, in the order of their features.</param>
    public RowPlan(FeaturePlan batches, DataBatch row, FeatureBatch output, ColumnFrame frame, RowOperation<DenseOperation>[] dense,
        RowOperation<FittedOperation>[] sparse)
    {
        (this.batches, this.row, this.output, this.frame, allDense) = (batches, row, output, frame, dense);
        steps = [.. frame.Plan.Steps.Select(s => (s.Operation, s.Place, s.Slot,
            ((IColumnOperation)s.Operation).BindColumn(frame.Input(s.Place, 1), frame.Clear(s.Slot))))];
        var boundDense = Array.ConvertAll(dense, Bind);
        denseGroups = RowGroup<float>.Joined(boundDense.OfType<RowGroup<float>>());
        unboundDense = [.. dense.Where((_, i) => boundDense[i] is null)];
        var boundSparse = sparse.Select(Bind).ToList();
        sparseGroups = RowGroup<int>.Joined(boundSparse.OfType<RowGroup<int>>());
        this.sparse = [.. sparse.Select((s, i) => s with { IsBound = boundSparse[i] is not null })];
        hasUnboundSparse = Array.Exists(this.sparse, s => !s.IsBound);
        (found, starts) = (new int[sparse.Length], Array.ConvertAll(sparse, s => s.Start));
    }

    public override void Run()
    {
        output.Reset(1);
        if (steps.Length > 0) Derive();
        var features = output.Dense;
        foreach (var group in denseGroups)
            if (group.Run(features) is >= 0 and var refused) throw RefuseDense(refused);
        foreach (var operation in unboundDense)
            if (operation.Operation.Write(frame.Input(operation.Place, 1), features[operation.Start..], features.Length) >= 0)
                throw Refuse(operation.Operation, operation.Place);
        foreach (var group in sparseGroups)
            if (group.Run(found) is >= 0 and var refused) throw Refuse(sparse[refused].Operation, sparse[refused].Place);
        if (hasUnboundSparse) WriteUnbound();
        else WriteFound();
        output.EndRow(0);
    }

    private void Derive()
    {
        foreach (ref readonly var step in steps.AsSpan())
        {
            if (step.Bound is { } bound)
            {
                if (bound.Run()) continue;
                throw Refuse(step.Operation, step.Place);
            }

            if (((IColumnOperation)step.Operation).WriteColumn(frame.Input(step.Place, 1), frame.Clear(step.Slot)) >= 0)
                throw Refuse(step.Operation, step.Place);
            frame.Publish(step.Slot);
        }
    }

    private void WriteFound()
    {
        // What is not set is overwritten by the next one: no branch on the data.
        var count = 0;
        ReadOnlySpan<int> features = found;
        var places = starts.AsSpan(0, features.Length);
        var target = output.ReserveOnes(features.Length);
        for (var i = 0; i < features.Length; i++)
        {
            target[count] = places[i] + features[i];
            count += 1 + (features[i] >> 31);
        }

        output.AddOnes(count);
    }

    private void WriteUnbound()
    {
        for (var i = 0; i < sparse.Length; i++)
        {
            var (operation, place, start, rows, isBound) = sparse[i];
            if (operation is WeightedOperation weighted)
            {
                rows!.Clear();
                if (weighted.Write(frame.Input(place, 1), rows) >= 0) throw Refuse(operation, place);
                FeaturePlan.Copy(rows, 0, start, output);
                continue;
            }

            if (!isBound && ((SparseOperation)operation).Find(frame.Input(place, 1), found.AsSpan(i, 1)) >= 0) throw Refuse(operation, place);
            if (found[i] >= 0) output.AddSparse(start + found[i], 1);
        }
    }

    private RowGroup<float>? Bind(RowOperation<DenseOperation> dense) =>
        dense.Operation.BindRow(frame.Input(dense.Place, 1), dense.Start);

    private RowGroup<int>? Bind(RowOperation<FittedOperation> sparse, int place) =>
        sparse.Operation is SparseOperation one ? one.BindRow(frame.Input(sparse.Place, 1), place) : null;

    private MlopsException RefuseDense(int start)
    {
        var refused = Array.Find(allDense, d => d.Start == start);
        return Refuse(refused.Operation, refused.Place);
    }

    private MlopsException Refuse(FittedOperation operation, InputPlace place)
    {
        // Groups run in another order than operations do. Of several that refuse a row a batch names the first: so does this.
        batches.Run(row, new FeatureBatch(output.Layout));
        return operation.Refuse(frame.Input(place, 1), 0, RowPlace.Of(row, 0));
    }
}
