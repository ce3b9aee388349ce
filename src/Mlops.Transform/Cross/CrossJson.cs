namespace Mlops.Transform;

internal static class CrossJson
{
    public static FittedOperation Read(OperationReader from)
    {
        if (from.Inputs.Count < 2) throw new FormatException($"operation '{from.Name}' crosses fewer than two columns");
        return new FittedCross(new Cross(
            from.Name, [.. from.Inputs.Select(c => CategoryText.Checked(c, from.Name))],
            from.Integer("buckets", 1, FittedOperation.MaxWidth - 1), from.Seed("seed"))
        {
            IsColumn = from.IsColumn,
        });
    }
}
