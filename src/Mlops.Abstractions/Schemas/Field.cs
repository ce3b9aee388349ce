namespace Mlops;

/// <summary>One column of a schema: its name, its type and the rules that its values keep.</summary>
/// <param name="Name">The name, case-sensitive, as in the header of the file.</param>
/// <param name="Type">The type.</param>
/// <param name="IsNullable">True when a row may have no value.</param>
public sealed record Field(string Name, ColumnType Type, bool IsNullable = true)
{
    /// <summary>How often a value must be there. The default value is null: no rule beyond <see cref="IsNullable"/>.</summary>
    public Presence? Presence { get; init; }

    /// <summary>The allowed values. The default value is null: any value of the type.</summary>
    public Domain? Domain { get; init; }

    /// <summary>The allowed drift. The default value is null: the defaults of the validation.</summary>
    public DriftThresholds? Drift { get; init; }

    /// <summary>Name and type, with a question mark when nullable.</summary>
    public override string ToString() => $"{Name}: {Type}{(IsNullable ? "?" : "")}";
}
