namespace Mlops.Transform;

internal static class AggregateListJson
{
    public static FittedOperation Read(OperationReader from) => new FittedAggregateList(new AggregateList(
        from.Name, ListNumbers.Read(from), from.Choice<ListAggregate>("by", AggregateList.NameOf), from.OptionalNumber("missing"))
    {
        IsColumn = from.IsColumn,
    });
}
