namespace Mlops;

/// <summary>A handle of a column of points in time; also an expression.</summary>
public sealed class TimeColumn : TimeExpression, IColumn
{
    /// <summary>Creates a handle; rows generated from <c>[DataRow]</c> bring theirs.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="type">The type of the column.</param>
    /// <exception cref="SchemaException">The type is of another kind.</exception>
    public TimeColumn(string name, ColumnType type)
    {
        Name = name;
        Type = ColumnHandles.Checked(name, type, t => t.Kind == ColumnKind.Timestamp, "timestamp");
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public ColumnType Type { get; }

    /// <inheritdoc/>
    public bool IsSensitive { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
