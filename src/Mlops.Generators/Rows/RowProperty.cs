namespace Mlops.Generators;

/// <summary>One property that is a column.</summary>
internal sealed record RowProperty(string Name, string Column, CellType Type, bool IsSensitive)
{
    /// <summary>The class of the typed handle.</summary>
    public string Handle => !IsSensitive ? Type.Handle
        : Type.Handle is "NumberColumn" or "TextColumn" or "TimeColumn" ? "Sensitive" + Type.Handle
        : "SensitiveColumn";

    public string Identifier => CodeWriter.Identifier(Name);
}
