namespace Mlops.Transform;

internal static class DatePartJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var text = from.Text("part");
        TimePart[] parts = [.. Enum.GetValues<TimePart>().Where(p => DatePart.NameOf(p) == text)];
        if (parts is not [var part]) throw new FormatException($"operation '{from.Name}' takes the part '{text}' of a time");
        var offset = from.Integer("offset", -DatePart.MaxOffset, DatePart.MaxOffset);
        int? missing = from.HasOption("missing") ? from.Integer("missing", int.MinValue, int.MaxValue) : null;
        return new FittedDatePart(new DatePart(from.Name, from.TimeColumn(), part, offset, missing) { IsColumn = from.IsColumn });
    }
}
