namespace Mlops.Transform;

internal static class MaskJson
{
    public static FittedOperation Read(OperationReader from) => new FittedMask(
        new Mask(from.Name, from.TextColumn(), from.Text("with"), from.Integer("keepLast", 0, int.MaxValue)) { IsColumn = from.DerivesColumn() });
}
