namespace Mlops.Transform;

/// <summary>Finds the operations that lead from an output back to a column.</summary>
internal static class InversePlan
{
    /// <exception cref="ModelException">There is no such output, or an operation on the way has no inverse.</exception>
    public static NumberInverse Number(FittedTransform transform, string output)
    {
        var slot = SlotOf(transform, output);
        var steps = new List<INumberInverse>();
        var operation = transform.Operations.First(o => o.Operation.Name == output);
        while (true)
        {
            if (operation is not INumberInverse step) throw NumberErrors.NoInverse(operation.Operation, output, "number");
            steps.Add(step);
            var column = operation.Operation.Column.Name;
            var former = transform.Operations.FirstOrDefault(o => o.Operation.IsColumn && o.Operation.Name == column);
            if (former is null) return new NumberInverse(output, column, slot.Start, steps);
            operation = former;
        }
    }

    /// <exception cref="ModelException">There is no such output, or its operation has no inverse.</exception>
    public static CategoryInverse Category(FittedTransform transform, string output)
    {
        var slot = SlotOf(transform, output);
        var operation = transform.Operations.First(o => o.Operation.Name == output);
        return operation is ICategoryInverse inverse
            ? new CategoryInverse(slot, inverse)
            : throw NumberErrors.NoInverse(operation.Operation, output, "category");
    }

    private static FeatureSlot SlotOf(FittedTransform transform, string output) =>
        transform.Layout.Slots.FirstOrDefault(s => s.Name == output) ?? throw SelectionErrors.UnknownOutput(output, transform.Layout.Slots.Select(s => s.Name));
}
