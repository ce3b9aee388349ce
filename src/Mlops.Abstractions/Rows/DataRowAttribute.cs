namespace Mlops;

/// <summary>
/// Marks a partial record as a row: the generator adds its schema, typed column handles (<c>Columns</c>) and the binding to
/// and from batches.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class DataRowAttribute : Attribute
{
    /// <summary>How property names become column names. The default value is <see cref="ColumnNaming.SnakeCase"/>.</summary>
    public ColumnNaming Naming { get; init; } = ColumnNaming.SnakeCase;
}
