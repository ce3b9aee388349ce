namespace Mlops.Transform;

internal static class LogJson
{
    public static FittedOperation Read(OperationReader from) =>
        new FittedLog(new Log(from.Name, from.NumberColumn(), from.OptionalNumber("missing"), from.Number("offset")) { IsColumn = from.IsColumn });
}
