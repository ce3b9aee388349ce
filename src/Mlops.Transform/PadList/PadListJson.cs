namespace Mlops.Transform;

internal static class PadListJson
{
    public static FittedOperation Read(OperationReader from)
    {
        if (from.IsColumn) throw new FormatException($"operation '{from.Name}' derives no column");
        return new FittedPadList(new PadList(
            from.Name, ListNumbers.Read(from), from.Integer("length", 1, PadList.MaxLength), from.Number("pad"),
            from.Choice<LongLists>("longer", PadList.NameOf), from.Boolean("padFront")));
    }
}
