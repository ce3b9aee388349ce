namespace Mlops.Transform;

internal static class DatePartJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var part = from.Choice<TimePart>("part", DatePart.NameOf);
        var offset = from.Integer("offset", -DatePart.MaxOffset, DatePart.MaxOffset);
        int? missing = from.HasOption("missing") ? from.Integer("missing", int.MinValue, int.MaxValue) : null;
        return new FittedDatePart(new DatePart(from.Name, from.TimeColumn(), part, offset, missing) { IsColumn = from.IsColumn });
    }
}
