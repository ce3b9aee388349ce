namespace Mlops.Data.Validation;

/// <summary>One rule that a single row can break, compiled for the columns of a batch.</summary>
internal sealed record RowCheck(string Code, string? Column, BatchRule Rule, string Breach, string Expected)
{
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>The share that must keep the rule, of the values of <see cref="Place"/> or of all rows.</summary>
    public double MinShare { get; init; } = 1;

    /// <summary>The column whose text examples show; -1 for none.</summary>
    public int Place { get; init; } = -1;

    /// <summary>True when the statistics already tell whether the rule holds.</summary>
    public bool IsInStatistics { get; init; }

    /// <summary>True when it asks for a value, whatever it is: that is known of a sensitive column too.</summary>
    public bool IsOfPresence { get; init; }

    /// <summary>What to change in the schema to accept the rows; null for no proposal. Given the share that broke the rule.</summary>
    public Func<double, SchemaFix>? Fix { get; init; }
}
