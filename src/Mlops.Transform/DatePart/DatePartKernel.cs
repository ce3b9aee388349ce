namespace Mlops.Transform;

/// <summary>Takes one number out of a time, in integers alone.</summary>
/// <param name="part">Which number.</param>
/// <param name="offset">Minutes that local time is ahead of UTC.</param>
internal readonly struct DatePartKernel(TimePart part, int offset)
{
    private const long MicrosecondsPerMinute = 60_000_000;
    private const int Saturday = 5;

    private readonly long shift = offset * MicrosecondsPerMinute;

    /// <summary>The number of a time.</summary>
    /// <param name="microseconds">Microseconds since 1970-01-01T00:00:00Z.</param>
    /// <param name="value">The number.</param>
    /// <returns>False when the local time is outside of the years 1 to 9999.</returns>
    public bool TryApply(long microseconds, out int value)
    {
        // What overflows stays outside of these years: they are less than a twentieth of the range.
        var local = unchecked(microseconds + shift);
        if (CivilDate.DayOf(local) is not { } day)
        {
            value = 0;
            return false;
        }

        var minute = (int)((local - day * CivilDate.MicrosecondsPerDay) / MicrosecondsPerMinute);
        value = part switch
        {
            TimePart.Year => CivilDate.Of(day).Year,
            TimePart.Month => CivilDate.Of(day).Month,
            TimePart.Day => CivilDate.Of(day).Day,
            TimePart.Hour => minute / 60,
            TimePart.Minute => minute % 60,
            TimePart.DayOfWeek => CivilDate.DayOfWeek(day),
            TimePart.DayOfYear => CivilDate.DayOfYear(day),
            TimePart.IsoWeek => CivilDate.IsoWeek(day),
            _ => CivilDate.DayOfWeek(day) >= Saturday ? 1 : 0,
        };
        return true;
    }
}
