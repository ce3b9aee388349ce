namespace Mlops.Transform;

internal static class AggregateListJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var text = from.Text("by");
        ListAggregate[] known = [.. Enum.GetValues<ListAggregate>().Where(a => AggregateList.NameOf(a) == text)];
        if (known.Length == 0) throw new FormatException($"operation '{from.Name}' aggregates by '{text}'");
        return new FittedAggregateList(
            new AggregateList(from.Name, ListNumbers.Read(from), known[0], from.OptionalNumber("missing")) { IsColumn = from.IsColumn });
    }
}
