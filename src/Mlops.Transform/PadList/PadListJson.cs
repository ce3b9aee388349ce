namespace Mlops.Transform;

internal static class PadListJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var text = from.Text("longer");
        LongLists[] longer = [.. Enum.GetValues<LongLists>().Where(l => PadList.NameOf(l) == text)];
        if (longer.Length == 0) throw new FormatException($"operation '{from.Name}' has the rule '{text}' for long lists");
        if (from.IsColumn) throw new FormatException($"operation '{from.Name}' derives no column");
        return new FittedPadList(new PadList(
            from.Name, ListNumbers.Read(from), from.Integer("length", 1, PadList.MaxLength), from.Number("pad"), longer[0], from.Boolean("padFront")));
    }
}
