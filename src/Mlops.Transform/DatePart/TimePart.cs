namespace Mlops.Transform;

/// <summary>What <see cref="TransformBuilder.DatePart"/> takes of a time. The calendar is the Gregorian one, a day starts at midnight.</summary>
public enum TimePart
{
    /// <summary>The year, 1 to 9999.</summary>
    Year,

    /// <summary>The month, 1 to 12.</summary>
    Month,

    /// <summary>The day of the month, 1 to 31.</summary>
    Day,

    /// <summary>The hour, 0 to 23.</summary>
    Hour,

    /// <summary>The minute, 0 to 59.</summary>
    Minute,

    /// <summary>The day of the week, from 0 for Monday to 6 for Sunday.</summary>
    DayOfWeek,

    /// <summary>The day of the year, 1 to 366.</summary>
    DayOfYear,

    /// <summary>The week of ISO 8601, 1 to 53: weeks start on Monday and belong to the year of their Thursday.</summary>
    IsoWeek,

    /// <summary>1 on Saturday and Sunday, else 0.</summary>
    IsWeekend,
}
