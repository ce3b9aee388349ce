namespace Mlops;

/// <summary>
/// A handle of a column whose values are about persons or secret, of any type: no expression, and no operation that makes features
/// takes it unless it protects the values. Rows can still be split and sliced by it.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public partial class SensitiveColumn : IColumn
{
    /// <summary>Creates a handle; rows generated from <c>[DataRow]</c> bring theirs.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="type">The type of the column.</param>
    public SensitiveColumn(string name, ColumnType type)
        : this(name, type, _ => true, "")
    {
    }

    private protected SensitiveColumn(string name, ColumnType type, Func<ColumnType, bool> fits, string expected)
    {
        Name = name;
        Type = ColumnHandles.Checked(name, type, fits, expected);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public ColumnType Type { get; }

    /// <inheritdoc/>
    public bool IsSensitive => true;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
