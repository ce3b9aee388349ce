namespace Mlops.Transform;

internal static class IsMissingJson
{
    public static FittedOperation Read(OperationReader from) =>
        new FittedIsMissing(new IsMissing(from.Name, from.Inputs[0]) { IsColumn = from.IsColumn });
}
