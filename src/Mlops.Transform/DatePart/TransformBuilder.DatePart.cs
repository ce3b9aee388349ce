namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// One dense feature: a number of the calendar or the clock of a time, such as its hour. Learns nothing. As a column
    /// (<see cref="AsNumber"/>) it is an int32, which OneHot, Hash and Cross take as a category.
    /// </summary>
    /// <param name="column">Times.</param>
    /// <param name="part">Which number.</param>
    /// <param name="offset">How many minutes local time is ahead of UTC, -840 to 840, all year: there are no rules of time zones. The
    /// default value is 0, UTC.</param>
    /// <param name="missing">The number of a row without a time, and of a time outside of the years 1 to 9999. The default value is null:
    /// such a row is refused, in training and in serving; as a column it stays without a value.</param>
    /// <param name="name">The name of the output. The default value is the part and the column, such as <c>day-of-week(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder DatePart(TimeColumn column, TimePart part, int offset = 0, int? missing = null, string? name = null)
    {
        if (!Enum.IsDefined(part)) throw TransformErrors.Option("DatePart", nameof(part), part, "Year, Month, Day, Hour or another TimePart");
        if (Math.Abs((long)offset) > Mlops.Transform.DatePart.MaxOffset)
            throw TransformErrors.Option("DatePart", nameof(offset), offset, "-840 to 840 minutes");
        return Add(new DatePart(NameOf(name, Mlops.Transform.DatePart.NameOf(part), column), column, part, offset, missing));
    }
}
