namespace Mlops.Data.Validation;

/// <summary>The range of the values of a timestamp column. Immutable and thread-safe.</summary>
/// <param name="MinMicroseconds">The earliest, in microseconds since 1970-01-01T00:00:00Z.</param>
/// <param name="MaxMicroseconds">The latest, in microseconds since 1970-01-01T00:00:00Z.</param>
public sealed record TimeStatistics(long MinMicroseconds, long MaxMicroseconds)
{
    /// <summary>The distribution of the times, in microseconds since 1970-01-01T00:00:00Z.</summary>
    public NumberStatistics? Distribution { get; init; }
}
