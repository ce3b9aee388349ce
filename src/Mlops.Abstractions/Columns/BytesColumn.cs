namespace Mlops;

/// <summary>A handle of a column of bytes.</summary>
public sealed class BytesColumn : IColumn
{
    /// <summary>Creates a handle; rows generated from <c>[DataRow]</c> bring theirs.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="type">The type of the column.</param>
    /// <exception cref="SchemaException">The type is of another kind.</exception>
    public BytesColumn(string name, ColumnType type)
    {
        Name = name;
        Type = ColumnHandles.Checked(name, type, t => t.Kind == ColumnKind.Bytes, "bytes");
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
