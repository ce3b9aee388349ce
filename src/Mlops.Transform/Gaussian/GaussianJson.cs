namespace Mlops.Transform;

internal static class GaussianJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var operation = new Gaussian(from.Name, from.NumberColumn(), from.OptionalNumber("missing")) { IsColumn = from.IsColumn };
        var (scale, left, right) = (from.Number("scale"), from.Number("left"), from.Number("right"));
        return scale < 0 || left < 0 || right < 0
            ? throw new FormatException($"operation '{from.Name}' has a negative scale or tail")
            : new FittedGaussian(operation, from.Number("location"), scale, left, right);
    }
}
