namespace Mlops;

/// <summary>A typed handle of a column, generated from a <c>[DataRow]</c> record or taken from a schema at run time.</summary>
/// <remarks>Implementations are immutable and thread-safe.</remarks>
public interface IColumn
{
    /// <summary>The name of the column.</summary>
    string Name { get; }

    /// <summary>The type of the column.</summary>
    ColumnType Type { get; }

    /// <summary>True when the values are about persons or secret: no feature may be made of them without protection.</summary>
    bool IsSensitive => false;
}
