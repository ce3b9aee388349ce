namespace Mlops.Data.Validation;

/// <summary>What is known about one column. Which parts are there follows from its type. Immutable and thread-safe.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type that was found.</param>
/// <param name="Count">The number of rows with a value; an empty list is a value.</param>
/// <param name="Missing">The number of rows without one.</param>
public sealed record ColumnStatistics(string Name, ColumnType Type, long Count, long Missing)
{
    /// <summary>
    /// True when the column is sensitive: then nothing is known but how many rows have a value, unless
    /// <see cref="StatisticsOptions.KeepSensitiveValues"/> said otherwise when the statistics were made.
    /// </summary>
    public bool IsSensitive { get; init; }

    /// <summary>The share of rows without a value, 0 to 1; 0 when there are no rows.</summary>
    public double MissingFraction => Count + Missing == 0 ? 0 : (double)Missing / (Count + Missing);

    /// <summary>For number columns; null for others.</summary>
    public NumberStatistics? Numbers { get; init; }

    /// <summary>For texts, bytes, booleans, and numbers with few different values; null for others.</summary>
    public ValueStatistics? Values { get; init; }

    /// <summary>For timestamps with at least one value; null for others.</summary>
    public TimeStatistics? Times { get; init; }

    /// <summary>For lists and vectors; null for others.</summary>
    public LengthStatistics? Lengths { get; init; }

    /// <summary>The same with rows counting by a weight; null when no weight column was named.</summary>
    public WeightedStatistics? Weighted { get; init; }

    /// <summary>
    /// What the values mean beyond their type; null when nothing is recognised, when there are too few values, for other types
    /// than texts and integers, and in documents of older versions.
    /// </summary>
    public SemanticStatistics? Semantic { get; init; }

    /// <summary>For the items of lists and vectors; null for others.</summary>
    public ColumnStatistics? Items { get; init; }

    /// <summary>True for a sensitive column of whose values nothing is kept.</summary>
    internal bool IsHidden => IsSensitive && (Numbers, Values, Times, Lengths, Items) is (null, null, null, null, null);

    /// <summary>What may be known of the column when it is sensitive.</summary>
    internal ColumnStatistics Hide() => new(Name, Type, Count, Missing) { IsSensitive = true };

    /// <summary>The single values at the bottom of lists, however deep; this column itself for other kinds.</summary>
    public ColumnStatistics Leaf => Items?.Leaf ?? this;

    /// <summary>
    /// Presence and valency at each nest level, the lists of the rows first: one for lists and vectors, two for lists of lists, none
    /// for other kinds.
    /// </summary>
    public IReadOnlyList<NestLevel> Levels => Lengths is { } lengths ? [new NestLevel(Count, Missing, lengths), .. Items?.Levels ?? []] : [];
}
