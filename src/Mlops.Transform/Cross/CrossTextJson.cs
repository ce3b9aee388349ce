namespace Mlops.Transform;

internal static class CrossTextJson
{
    public static FittedOperation Read(OperationReader from)
    {
        if (from.Inputs.Count < 2) throw new FormatException($"operation '{from.Name}' crosses fewer than two columns");
        return new FittedCrossText(new CrossText(
            from.Name, [.. from.Inputs.Select(c => CategoryText.Checked(c, from.Name))], from.Text("separator"))
        {
            IsColumn = from.IsColumn,
        });
    }
}
