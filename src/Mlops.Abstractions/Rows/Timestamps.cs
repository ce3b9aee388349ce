namespace Mlops;

/// <summary>Timestamps are microseconds since 1970-01-01T00:00:00Z; finer parts of a time are cut off towards the past.</summary>
public static class Timestamps
{
    /// <summary>The microseconds of 0001-01-01T00:00:00Z.</summary>
    internal const long Min = -62_135_596_800_000_000;

    /// <summary>The microseconds of 9999-12-31T23:59:59.999999Z.</summary>
    internal const long Max = 253_402_300_799_999_999;

    /// <summary>The microseconds of a time.</summary>
    /// <param name="time">A time; an unspecified kind counts as UTC, a local one is converted.</param>
    public static long FromDateTime(DateTime time)
    {
        var utc = time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time;
        // Ticks are never negative, so that the division rounds towards the past.
        return utc.Ticks / TimeSpan.TicksPerMicrosecond - DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerMicrosecond;
    }

    /// <summary>The microseconds of a time with an offset.</summary>
    /// <param name="time">A time.</param>
    public static long FromDateTimeOffset(DateTimeOffset time) => FromDateTime(time.UtcDateTime);

    /// <summary>The UTC time of some microseconds.</summary>
    /// <param name="microseconds">Microseconds since 1970-01-01T00:00:00Z, within the years 1 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is outside of these years.</exception>
    public static DateTime ToDateTime(long microseconds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(microseconds, Min);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(microseconds, Max);
        return DateTime.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
    }
}
