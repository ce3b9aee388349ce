namespace Mlops.Data.Validation;

/// <summary>One difference between two schemas.</summary>
/// <param name="Kind">What it means for writers and readers.</param>
/// <param name="Column">The column; null for a rule of the whole schema.</param>
/// <param name="Rule">The rule that changed, by its name in the JSON of a schema, for example <c>presence.minFraction</c>.</param>
/// <param name="Before">The old rule as text; null when there was none.</param>
/// <param name="After">The new rule as text; null when there is none.</param>
public sealed record SchemaChange(SchemaChangeKind Kind, string? Column, string Rule, string? Before, string? After)
{
    /// <summary>The change as one line.</summary>
    public override string ToString() =>
        $"{Kind}: {(Column is null ? "" : $"'{Column}' ")}{Rule}: {Before ?? "(none)"} -> {After ?? "(none)"}";
}
