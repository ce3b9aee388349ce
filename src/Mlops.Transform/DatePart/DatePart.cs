using System.Text.Json;

namespace Mlops.Transform;

/// <summary>One number of the calendar or the clock of a time.</summary>
/// <param name="Name">The name of the operation.</param>
/// <param name="Column">Times.</param>
/// <param name="Part">Which number.</param>
/// <param name="Offset">Minutes that local time is ahead of UTC.</param>
/// <param name="Missing">The part of a missing time.</param>
internal sealed record DatePart(string Name, IColumn Column, TimePart Part, int Offset, int? Missing) : Operation(Name, Column)
{
    public const string KindName = "date-part";

    /// <summary>The offset of the places that are farthest from Greenwich, in minutes.</summary>
    public const int MaxOffset = 14 * 60;

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.Int32;

    public override string MissingRemedy =>
        "Say what counts instead: DatePart(column, part, missing: -1). A time outside of the years 1 to 9999 counts as missing.";

    public override bool AcceptsMissing => IsColumn || Missing.HasValue;

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedDatePart(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteString("part", NameOf(Part));
        json.WriteNumber("offset", Offset);
        json.WriteOptional("missing", Missing);
    }

    public static string NameOf(TimePart part) => part switch
    {
        TimePart.Year => "year",
        TimePart.Month => "month",
        TimePart.Day => "day",
        TimePart.Hour => "hour",
        TimePart.Minute => "minute",
        TimePart.DayOfWeek => "day-of-week",
        TimePart.DayOfYear => "day-of-year",
        TimePart.IsoWeek => "iso-week",
        _ => "is-weekend",
    };

    /// <summary>The smallest and the largest number that a part can be.</summary>
    public static (int Least, int Most) RangeOf(TimePart part) => part switch
    {
        TimePart.Year => (1, 9999),
        TimePart.Month => (1, 12),
        TimePart.Day => (1, 31),
        TimePart.Hour => (0, 23),
        TimePart.Minute => (0, 59),
        TimePart.DayOfWeek => (0, 6),
        TimePart.DayOfYear => (1, 366),
        TimePart.IsoWeek => (1, 53),
        _ => (0, 1),
    };
}
