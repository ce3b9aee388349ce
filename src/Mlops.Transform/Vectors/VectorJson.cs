namespace Mlops.Transform;

internal static class VectorJson
{
    /// <summary>One column of vectors, or number columns as <see cref="NumberColumns"/>.</summary>
    /// <exception cref="FormatException">They are other columns.</exception>
    public static IReadOnlyList<IColumn> VectorOrNumbers(this OperationReader from) =>
        from.Inputs is [VectorColumn] ? from.Inputs : from.NumberColumns();

    /// <summary>All columns of an operation, which must be different and hold numbers.</summary>
    /// <exception cref="FormatException">They do not.</exception>
    public static IReadOnlyList<IColumn> NumberColumns(this OperationReader from)
    {
        if (from.Inputs.FirstOrDefault(c => !c.Type.IsNumber) is { } other)
            throw new FormatException($"operation '{from.Name}' reads column '{other.Name}' of type {other.Type} as a number");
        return from.Inputs.DistinctBy(c => c.Name).Count() == from.Inputs.Count
            ? from.Inputs
            : throw new FormatException($"operation '{from.Name}' reads a column twice");
    }
}
