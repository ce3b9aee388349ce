namespace Mlops.Transform;

/// <summary>
/// Days and dates of the Gregorian calendar, also before it was in use, in integers alone. Formulas: Howard Hinnant, "chrono-Compatible
/// Low-Level Date Algorithms".
/// </summary>
/// <param name="Year">The year, 1 to 9999.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
internal readonly record struct CivilDate(int Year, int Month, int Day)
{
    public const long MicrosecondsPerDay = 86_400_000_000;

    /// <summary>0001-01-01, a Monday, in days since 1970-01-01.</summary>
    private const long FirstDay = -719_162;

    /// <summary>9999-12-31.</summary>
    private const long LastDay = 2_932_896;

    /// <summary>The day of a time, in days since 1970-01-01; null outside of the years 1 to 9999.</summary>
    public static long? DayOf(long microseconds)
    {
        var day = microseconds / MicrosecondsPerDay - (microseconds % MicrosecondsPerDay < 0 ? 1 : 0);
        return day is >= FirstDay and <= LastDay ? day : null;
    }

    /// <summary>The date of a day.</summary>
    /// <param name="day">Days since 1970-01-01.</param>
    public static CivilDate Of(long day)
    {
        // Eras of 400 years that begin on the first of March, so that the leap day is the last one of a year.
        var shifted = day + 719_468;
        var era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097;
        var dayOfEra = (int)(shifted - era * 146_097);
        var yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        var dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        var marchMonth = (5 * dayOfYear + 2) / 153;
        var month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
        return new CivilDate((int)(yearOfEra + era * 400) + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1);
    }

    /// <summary>Days since 1970-01-01.</summary>
    public long ToDay()
    {
        long year = Month <= 2 ? Year - 1 : Year;
        var era = (year >= 0 ? year : year - 399) / 400;
        var yearOfEra = (int)(year - era * 400);
        var dayOfYear = (153 * (Month > 2 ? Month - 3 : Month + 9) + 2) / 5 + Day - 1;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }

    /// <summary>The day of the week: 0 for Monday to 6 for Sunday.</summary>
    /// <param name="day">Days since 1970-01-01, in the years 1 to 9999.</param>
    public static int DayOfWeek(long day) => (int)((day - FirstDay) % 7);

    /// <summary>The day of the year: 1 to 366.</summary>
    /// <param name="day">Days since 1970-01-01.</param>
    public static int DayOfYear(long day) => (int)(day - new CivilDate(Of(day).Year, 1, 1).ToDay()) + 1;

    /// <summary>The week of ISO 8601: that of the Thursday between the same Mondays.</summary>
    /// <param name="day">Days since 1970-01-01, in the years 1 to 9999.</param>
    public static int IsoWeek(long day) => (DayOfYear(day - DayOfWeek(day) + 3) - 1) / 7 + 1;
}
