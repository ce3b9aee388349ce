namespace Mlops;

/// <summary>The name of the column of one property, where the naming of the row does not give it.</summary>
/// <param name="name">The name, as in the header of the file.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ColumnNameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
