namespace Mlops.Transform;

internal static class AsIsVectorJson
{
    public static FittedOperation Read(OperationReader from) => from.IsColumn || from.Inputs is not [VectorColumn]
        ? throw new FormatException($"operation '{from.Name}' makes features of one column of vectors")
        : new FittedAsIsVector(new AsIsVector(from.Name, from.Inputs, from.OptionalNumber("missing")));
}
