namespace Mlops.Transform;

internal static class RandomProjectionJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var columns = from.VectorOrNumbers();
        var components = from.Integer("components", 1, RandomProjection.MaxPlaces / VectorInput.WidthOf(columns));
        return from.IsColumn
            ? throw new FormatException($"operation '{from.Name}' derives no column")
            : new FittedRandomProjection(new RandomProjection(from.Name, columns, components, from.Seed("seed"), from.OptionalNumber("missing")));
    }
}
