namespace Mlops.Data;

/// <summary>How JSON Lines are read. The encoding is UTF-8, with or without byte order mark.</summary>
/// <remarks>
/// Immutable and thread-safe. A row is one JSON object on one line; lines end with LF or CRLF, the last may lack it; blank lines
/// are not rows. <c>docs/formats/json-lines.md</c> says which value fits which column.
/// </remarks>
public sealed record JsonLinesOptions
{
    /// <summary>The default options.</summary>
    public static JsonLinesOptions Default { get; } = new();

    /// <summary>
    /// True when a number column also takes numbers in strings, such as <c>"12"</c>. The default value is false: they are bad
    /// rows. <c>"NaN"</c>, <c>"Infinity"</c> and <c>"-Infinity"</c> always fit a float column, as JSON cannot say them otherwise.
    /// </summary>
    public bool AllowNumbersInStrings { get; init; }

    /// <summary>What happens to rows that cannot be read. The default value is <see cref="BadRowPolicy.Fail"/>.</summary>
    public BadRowPolicy BadRows { get; init; } = BadRowPolicy.Fail;

    /// <summary>
    /// The longest row, in bytes, from 1 to 1 GiB. The default value is 16 MiB. A longer one always ends the reading: it bounds
    /// the memory.
    /// </summary>
    public int MaxRowBytes { get; init; } = 16 << 20;

    /// <summary>
    /// How much is read at once, in bytes, from 1 to 1 GiB: about one batch. The default value is 1 MiB. It decides where
    /// batches begin.
    /// </summary>
    public int BlockBytes { get; init; } = 1 << 20;

    /// <summary>
    /// How many rows of each file are looked at to see which columns there are, when nobody asks for certain ones; null for all.
    /// The default value is 10,000. A declared column counts as absent only when all rows were looked at.
    /// </summary>
    public long? DiscoveryRows { get; init; } = 10_000;

    /// <summary>How many rows are looked at to infer types; null for all. The default value is null.</summary>
    public long? InferenceRows { get; init; }

    /// <summary>Throws when a bound is out of range.</summary>
    /// <exception cref="ArgumentException">A bound is out of range.</exception>
    internal JsonLinesOptions Checked()
    {
        ArgumentNullException.ThrowIfNull(BadRows);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxRowBytes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxRowBytes, 1 << 30);
        ArgumentOutOfRangeException.ThrowIfLessThan(BlockBytes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(BlockBytes, 1 << 30);
        if (DiscoveryRows is { } seen) ArgumentOutOfRangeException.ThrowIfLessThan(seen, 1, nameof(DiscoveryRows));
        if (InferenceRows is { } rows) ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1, nameof(InferenceRows));
        return this;
    }
}
