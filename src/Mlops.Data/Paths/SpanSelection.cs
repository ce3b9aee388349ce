using System.Globalization;

namespace Mlops.Data;

/// <summary>Which spans of a <see cref="PathPattern"/> are taken. Of each span the latest version is, unless one is named.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record SpanSelection
{
    private SpanSelection()
    {
    }

    /// <summary>The span with the largest number: the default of every source.</summary>
    public static SpanSelection Latest { get; } = new() { Count = 1 };

    /// <summary>Every span that is there.</summary>
    public static SpanSelection All { get; } = new() { First = long.MinValue, Last = long.MaxValue, AllowGaps = true };

    /// <summary>
    /// Whether spans may be missing. The default value is false: a range has every number from its first to its last span, and a
    /// window as many spans as it counts. When true, what is there is taken, at least one span.
    /// </summary>
    public bool AllowGaps { get; init; }

    internal long? First { get; private init; }

    internal long? Last { get; private init; }

    internal long? Version { get; private init; }

    internal int Count { get; private init; }

    internal int Skip { get; private init; }

    /// <summary>One span.</summary>
    /// <param name="span">Its number.</param>
    /// <param name="version">Its version; null for the latest.</param>
    public static SpanSelection At(long span, long? version = null) => new() { First = span, Last = span, Version = version };

    /// <summary>The span of a day.</summary>
    /// <param name="date">The day.</param>
    /// <param name="version">Its version; null for the latest.</param>
    public static SpanSelection At(DateOnly date, long? version = null) => At(PathPattern.SpanOf(date), version);

    /// <summary>The spans from one to another.</summary>
    /// <param name="first">The first.</param>
    /// <param name="last">The last, itself included.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last is before the first.</exception>
    public static SpanSelection Range(long first, long last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        return new SpanSelection { First = first, Last = last };
    }

    /// <summary>The spans of the days from one to another.</summary>
    /// <param name="first">The first.</param>
    /// <param name="last">The last, itself included.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last is before the first.</exception>
    public static SpanSelection Range(DateOnly first, DateOnly last) => Range(PathPattern.SpanOf(first), PathPattern.SpanOf(last));

    /// <summary>
    /// The latest spans of those that are there: a window that moves on with every new one. Numbers that were never written do
    /// not count, such as weekends.
    /// </summary>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="skip">How many of the latest are left out, for example 1 to hold the newest back. The default value is 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is too small.</exception>
    public static SpanSelection Rolling(int count, int skip = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        return new SpanSelection { Count = count, Skip = skip };
    }

    /// <summary>For people, for example <c>spans 3 to 9</c>.</summary>
    public override string ToString() => this switch
    {
        { First: long.MinValue } => "all spans",
        { Version: { } version } => string.Create(CultureInfo.InvariantCulture, $"span {First}, version {version}"),
        { First: { } first, Last: { } last } => first == last
            ? string.Create(CultureInfo.InvariantCulture, $"span {first}")
            : string.Create(CultureInfo.InvariantCulture, $"spans {first} to {last}"),
        { Count: 1, Skip: 0 } => "the latest span",
        _ => string.Create(CultureInfo.InvariantCulture, $"the latest {Count} spans{(Skip > 0 ? $" after skipping {Skip}" : "")}"),
    };
}
