namespace Mlops.Transform;

internal static class AsIsJson
{
    public static FittedOperation Read(OperationReader from) =>
        new FittedAsIs(new AsIs(from.Name, from.NumberColumn(), from.OptionalNumber("missing")) { IsColumn = from.IsColumn });
}
