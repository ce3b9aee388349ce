namespace Mlops.Transform;

internal static class ComputeJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var operation = new Compute(from.Name, from.Expression("expression"), from.OptionalNumber("missing")) { IsColumn = from.IsColumn };
        if (!operation.Inputs.Select(c => (c.Name, c.Type)).SequenceEqual(from.Inputs.Select(c => (c.Name, c.Type))))
            throw new FormatException($"operation '{from.Name}' has other inputs than its expression");
        return new FittedCompute(operation);
    }
}
