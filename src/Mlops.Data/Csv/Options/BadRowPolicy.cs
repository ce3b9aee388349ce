namespace Mlops.Data;

/// <summary>
/// What happens to rows that cannot be read: too few or too many fields, broken quotes, a value that does not fit its column.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record BadRowPolicy
{
    private BadRowPolicy()
    {
    }

    /// <summary>The first bad row ends the reading with a <see cref="DataException"/>. This is the default.</summary>
    public static BadRowPolicy Fail { get; } = new();

    /// <summary>The most rows that are left out; 0 for <see cref="Fail"/>.</summary>
    public long MaxCount { get; private init; }

    /// <summary>The largest share of all rows that is left out, 0 to 1; null when only the count is bounded.</summary>
    public double? MaxFraction { get; private init; }

    /// <summary>
    /// Bad rows are left out and reported to <see cref="ReadRequest.BadRows"/>; more of them than the bound end the reading with
    /// a <see cref="DataException"/>. Only columns that are asked for are parsed, so another request may leave out other rows.
    /// </summary>
    /// <param name="maxCount">The most rows that are left out in one reading, at least 1.</param>
    /// <param name="maxFraction">The largest share of all rows, above 0 and at most 1; checked when everything was read.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is out of range.</exception>
    public static BadRowPolicy Skip(long maxCount, double? maxFraction = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxCount, 1);
        if (maxFraction is { } fraction && !(fraction > 0 && fraction <= 1))
            throw new ArgumentOutOfRangeException(nameof(maxFraction), fraction, "The share is above 0 and at most 1.");
        return new BadRowPolicy { MaxCount = maxCount, MaxFraction = maxFraction };
    }
}
