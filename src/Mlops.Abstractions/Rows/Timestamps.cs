namespace Mlops;

/// <summary>Timestamps are microseconds since 1970-01-01T00:00:00Z; finer parts of a time are cut off towards the past.</summary>
public static class Timestamps
{
    /// <summary>The microseconds of a time.</summary>
    /// <param name="time">A time; an unspecified kind counts as UTC, a local one is converted.</param>
    public static long FromDateTime(DateTime time)
    {
        var utc = time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time;
        return (long)Math.Floor((utc.Ticks - DateTime.UnixEpoch.Ticks) / (decimal)TimeSpan.TicksPerMicrosecond);
    }

    /// <summary>The microseconds of a time with an offset.</summary>
    /// <param name="time">A time.</param>
    public static long FromDateTimeOffset(DateTimeOffset time) => FromDateTime(time.UtcDateTime);

    /// <summary>The UTC time of some microseconds.</summary>
    /// <param name="microseconds">Microseconds since 1970-01-01T00:00:00Z, within the years 1 to 9999.</param>
    public static DateTime ToDateTime(long microseconds) => DateTime.UnixEpoch.AddTicks(checked(microseconds * TimeSpan.TicksPerMicrosecond));
}
