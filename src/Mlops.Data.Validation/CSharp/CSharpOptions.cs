namespace Mlops.Data.Validation;

/// <summary>How a schema is written as C#. Immutable.</summary>
public sealed record CSharpOptions
{
    /// <summary>The namespace, for example <c>Shop.Rides</c>. The default value is null: the global one.</summary>
    public string? Namespace { get; init; }

    /// <summary>The name of the record. The default value is <c>Row</c>.</summary>
    public string TypeName { get; init; } = "Row";

    /// <summary>How names of properties become names of columns. The default value is null: what needs the fewest attributes.</summary>
    public ColumnNaming? Naming { get; init; }

    /// <summary>Whether the record is public, not internal. The default value is true.</summary>
    public bool IsPublic { get; init; } = true;

    /// <summary>The default values.</summary>
    public static CSharpOptions Default { get; } = new();

    internal void Check()
    {
        CheckName(TypeName, nameof(TypeName));
        foreach (var part in Namespace?.Split('.') ?? []) CheckName(part, nameof(Namespace));
    }

    private static void CheckName(string name, string option)
    {
        if (CSharpNames.IsIdentifier(name)) return;
        throw new SchemaException(new Problem(
            ValidationDiagnostics.InvalidCSharpName,
            $"'{name}' is not a name in C#",
            $"option {option}",
            "letters, digits and underscores that do not begin with a digit",
            "Choose another name."));
    }
}
