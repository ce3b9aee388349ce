namespace Mlops;

/// <summary>A closed range of points in time.</summary>
/// <param name="Min">The earliest allowed time, UTC, to the microsecond; null for no lower end.</param>
/// <param name="Max">The latest allowed time, UTC, to the microsecond; null for no upper end.</param>
public sealed record TimeRange(DateTime? Min = null, DateTime? Max = null) : Domain
{
    /// <summary>The earliest allowed time in microseconds since 1970-01-01T00:00:00Z; that of the type when there is no lower end.</summary>
    public long MinMicroseconds => Min is { } min ? Timestamps.FromDateTime(min) : long.MinValue;

    /// <summary>The latest allowed time in microseconds since 1970-01-01T00:00:00Z; that of the type when there is no upper end.</summary>
    public long MaxMicroseconds => Max is { } max ? Timestamps.FromDateTime(max) : long.MaxValue;

    /// <summary>True when the time lies in the range.</summary>
    /// <param name="microseconds">Microseconds since 1970-01-01T00:00:00Z.</param>
    public bool Contains(long microseconds) => microseconds >= MinMicroseconds && microseconds <= MaxMicroseconds;

    /// <summary>The range in interval notation, in ISO 8601.</summary>
    public override string ToString() =>
        $"[{(Min is null ? "-inf" : ExpressionText.ToIso(MinMicroseconds))}, {(Max is null ? "+inf" : ExpressionText.ToIso(MaxMicroseconds))}]";
}
