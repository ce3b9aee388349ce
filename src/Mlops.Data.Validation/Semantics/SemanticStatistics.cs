namespace Mlops.Data.Validation;

/// <summary>What the values of a column mean, found in the values alone. Immutable and thread-safe.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Share">The share of the values that are of the kind, 0 to 1; blank texts are not counted.</param>
/// <param name="Count">The number of values of the kind; an estimate when <see cref="IsExact"/> is false.</param>
public sealed record SemanticStatistics(SemanticKind Kind, double Share, long Count)
{
    /// <summary>
    /// How most values of the kind are written: of times a format of .NET or <c>unix seconds</c> and the like, of addresses
    /// <c>IPv4</c>, of images <c>png</c>. The default value is null: there is one form only.
    /// </summary>
    public string? Format { get; init; }

    /// <summary>What most of the other values are. The default value is null: nothing that is known.</summary>
    public SemanticKind? RunnerUp { get; init; }

    /// <summary>The share of the runner-up among all values, 0 to 1. The default value is 0.</summary>
    public double RunnerUpShare { get; init; }

    /// <summary>
    /// At most three of the most frequent values, at most 64 characters each. Personal ones are masked: every letter is an x,
    /// every digit a 9.
    /// </summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>
    /// False when the column had too many different values to keep them all, so that the rare ones are judged by a sample. The
    /// default value is true.
    /// </summary>
    public bool IsExact { get; init; } = true;

    /// <summary>For natural language, when a vocabulary was given; null otherwise.</summary>
    public LanguageStatistics? Language { get; init; }

    /// <summary>True for kinds that point to a person: e-mail, phone, bank account, payment card.</summary>
    public bool IsPersonal => Kind.IsPersonal();
}
