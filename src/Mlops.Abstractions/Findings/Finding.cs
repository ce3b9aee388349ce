namespace Mlops;

/// <summary>Something wrong with data, told as a result and not thrown: the run decides what follows from it.</summary>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Problem">Code, what was found, where, what was expected and what to do.</param>
public sealed record Finding(Severity Severity, Problem Problem)
{
    /// <summary>The stable code, <c>MLOPS####</c>.</summary>
    public string Code => Problem.Code;

    /// <summary>The column that the finding speaks of; null when it speaks of the whole data set.</summary>
    public string? Column { get; init; }

    /// <summary>How many rows are affected; null when rows were not counted.</summary>
    public long? Count { get; init; }

    /// <summary>The affected share of all rows, 0 to 1; null when rows were not counted.</summary>
    public double? Fraction { get; init; }

    /// <summary>The first affected rows, in the order of the data.</summary>
    public IReadOnlyList<ExampleRow> Examples { get; init; } = [];

    /// <summary>What was found instead of what was expected, as a short text; null when the sentence alone says it.</summary>
    public string? Actual { get; init; }

    /// <summary>A change of the schema that would accept the data; null when there is none.</summary>
    public SchemaFix? Fix { get; init; }

    /// <summary>The finding as one line for logs and terminals.</summary>
    public override string ToString() => $"{Severity} {Problem}";
}
