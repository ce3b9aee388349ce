namespace Mlops.Generators;

/// <summary>One property that is a column.</summary>
internal sealed record RowProperty(string Name, string Column, CellType Type)
{
    public string Identifier => CodeWriter.Identifier(Name);
}
