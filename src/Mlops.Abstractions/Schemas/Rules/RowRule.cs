namespace Mlops;

/// <summary>A rule across the columns of a row, for example <c>dropoff_at &gt;= pickup_at</c>.</summary>
/// <param name="Name">The name, unique in the schema: findings and reports call the rule by it.</param>
/// <param name="Holds">What is true in a row that keeps the rule. A row in which it has no value, because an operand is missing, keeps it.</param>
public sealed record RowRule(string Name, BooleanExpression Holds)
{
    /// <summary>How much a breach weighs. The default value is <see cref="Severity.Error"/>.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>The share of rows that must keep the rule, 0 to 1. The default value is 1.</summary>
    public double MinFraction { get; init; } = 1;

    /// <summary>Why the rule is there. The default value is null.</summary>
    public string? Comment { get; init; }
}
