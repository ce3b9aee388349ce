namespace Mlops.Data.Validation;

/// <summary>How rows are divided into slices, each with statistics of its own. Immutable and thread-safe.</summary>
/// <remarks>
/// A slice is named after its values: <c>company=Flash Cab, hour=3</c>. A row without a value of one of the columns is in no slice; a
/// row with a list is in the slice of each different item.
/// </remarks>
public sealed record SliceBy
{
    private SliceBy(string name, IReadOnlyList<string> columns) => (Name, Columns) = (name, columns);

    /// <summary>What the slices are by: the columns, or the name of the condition.</summary>
    public string Name { get; }

    /// <summary>The columns whose values divide the rows; empty for a condition.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>For a condition: true and false are the two slices.</summary>
    public BooleanExpression? Condition { get; private init; }

    /// <summary>For a number column divided at boundaries: rising numbers, each the smallest of its bucket.</summary>
    public IReadOnlyList<double> Boundaries { get; private init; } = [];

    internal string ToText() => Condition is null
        ? $"{Name} [{string.Join(", ", Boundaries.Select(b => b.ToString(System.Globalization.CultureInfo.InvariantCulture)))}]"
        : $"{Name} where {Condition}";

    /// <summary>One slice for each combination of values.</summary>
    /// <param name="columns">One column or several: texts, booleans, numbers with few values, or lists of them.</param>
    public static SliceBy Values(params IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count == 0) throw new ArgumentException("A slice needs a column.", nameof(columns));
        return new SliceBy(string.Join(", ", columns), columns);
    }

    /// <summary>The rows for which a condition is true, and those for which it is false.</summary>
    /// <param name="name">What the condition says: names the slices <c>name=true</c> and <c>name=false</c>.</param>
    /// <param name="condition">The condition; rows for which it has no value are in neither slice.</param>
    public static SliceBy Where(string name, BooleanExpression condition)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(condition);
        return new SliceBy(name, []) { Condition = condition };
    }

    /// <summary>One slice for each interval between boundaries.</summary>
    /// <param name="column">A number column.</param>
    /// <param name="boundaries">Rising numbers; a value is in the slice of the largest boundary that is not above it, NaN in its own.</param>
    public static SliceBy Buckets(string column, params IReadOnlyList<double> boundaries)
    {
        ArgumentException.ThrowIfNullOrEmpty(column);
        ArgumentNullException.ThrowIfNull(boundaries);
        if (boundaries.Count == 0 || boundaries.Zip(boundaries.Skip(1)).Any(p => !(p.First < p.Second)))
            throw new ArgumentException("Boundaries are at least one, and rise.", nameof(boundaries));
        return new SliceBy(column, [column]) { Boundaries = boundaries };
    }
}
