namespace Mlops.Transform;

/// <summary>Takes some outputs out of a fitted transform, with what they need and nothing else.</summary>
internal static class OutputSelection
{
    public static FittedTransform Only(FittedTransform transform, IEnumerable<string> outputs) => Keep(transform, Known(transform, outputs));

    public static FittedTransform Without(FittedTransform transform, IEnumerable<string> outputs)
    {
        var dropped = Known(transform, outputs);
        return Keep(transform, transform.Layout.Slots.Select(s => s.Name).Where(name => !dropped.Contains(name)).ToHashSet(StringComparer.Ordinal));
    }

    private static HashSet<string> Known(FittedTransform transform, IEnumerable<string> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        var known = transform.Layout.Slots.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        var named = outputs.ToHashSet(StringComparer.Ordinal);
        return named.FirstOrDefault(name => !known.Contains(name)) is { } unknown
            ? throw SelectionErrors.UnknownOutput(unknown, transform.Layout.Slots.Select(s => s.Name))
            : named;
    }

    private static FittedTransform Keep(FittedTransform transform, HashSet<string> outputs)
    {
        if (outputs.Count == 0) throw SelectionErrors.NothingLeft();
        var operations = Needed(transform.Operations, outputs);
        var input = InputOf(transform, operations);
        var expression = transform.Label?.Expression;
        var training = EstimatorColumns.TrainingOf(input, expression, transform.TrainingSchema);
        var label = expression is null ? null : new FittedLabel(expression, training);
        var layout = new FeaturePlan(input, operations).Layout;
        return new FittedTransform(input, training, label, operations, ParityOf(transform, input, layout));
    }

    /// <summary>The operations of some outputs, and those that derive a column which one of them reads.</summary>
    private static List<FittedOperation> Needed(IReadOnlyList<FittedOperation> operations, HashSet<string> outputs)
    {
        var needed = new List<FittedOperation>();
        var read = new HashSet<string>(StringComparer.Ordinal);
        // An operation comes after those that it reads.
        foreach (var fitted in operations.Reverse())
        {
            var operation = fitted.Operation;
            if (!(operation.IsColumn ? read : outputs).Contains(operation.Name)) continue;
            needed.Add(fitted);
            read.UnionWith(operation.Inputs.Select(c => c.Name));
        }

        needed.Reverse();
        return needed;
    }

    /// <summary>
    /// The columns that are still read. All of them, where an operation knows the rows that trained by the hash of all: it would take
    /// them for others, and give training rows what it learned from themselves.
    /// </summary>
    private static DataSchema InputOf(FittedTransform transform, List<FittedOperation> operations)
    {
        if (operations.Exists(o => o.Operation.ReadsRowHashes)) return transform.InputSchema;
        var read = operations.SelectMany(o => o.Operation.Inputs).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        return new DataSchema(transform.InputSchema.Fields.Where(f => read.Contains(f.Name)));
    }

    /// <summary>The bits that were recorded when the transform was fitted, not computed again.</summary>
    private static ParityRows ParityOf(FittedTransform transform, DataSchema input, FeatureLayout layout)
    {
        var former = transform.Layout.Slots.ToDictionary(s => s.Name, StringComparer.Ordinal);
        (FeatureSlot From, FeatureSlot To)[] moves = [.. layout.Slots.Select(slot => (former[slot.Name], slot))];
        return new ParityRows(transform.Parity.Rows.Select(input), [.. transform.Parity.Features.Select(row => Move(row, moves))]);
    }

    private static ParityFeatures Move(ParityFeatures row, (FeatureSlot From, FeatureSlot To)[] moves) => new(
        [.. moves.Where(m => !m.From.IsSparse).SelectMany(m => row.Dense.Skip(m.From.Start).Take(m.From.Length))],
        [.. moves.SelectMany(m => row.Sparse.Where(s => s.Feature >= m.From.Start && s.Feature < m.From.Start + m.From.Length && m.From.IsSparse)
            .Select(s => (s.Feature - m.From.Start + m.To.Start, s.Bits)))]);
}
