namespace Mlops.Transform;

/// <summary>What the outputs of a transform are, as a schema: one field for each slot of its layout that has a feature.</summary>
internal static class OutputFields
{
    public static DataSchema Of(FeatureLayout layout, IReadOnlyList<FittedOperation> operations)
    {
        var byName = operations.ToDictionary(o => o.Operation.Name, StringComparer.Ordinal);
        return new DataSchema(layout.Slots.Where(slot => slot.Length > 0)
            .Select(slot => byName[slot.Name] is SparseOperation ? Place(slot) : Numbers(slot)));
    }

    private static Field Place(FeatureSlot slot) =>
        new(slot.Name, ColumnType.Int32) { Domain = new IntegerRange(0, slot.Length - 1), IsCategorical = true };

    private static Field Numbers(FeatureSlot slot) => new(slot.Name, TypeOf(slot), false) { Domain = slot.Domain };

    private static ColumnType TypeOf(FeatureSlot slot) =>
        slot is { Length: 1, IsSparse: false } ? ColumnType.Float32 : ColumnType.Vector(ColumnType.Float32, slot.Length);
}
