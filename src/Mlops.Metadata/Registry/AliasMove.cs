namespace Mlops.Metadata;

/// <summary>One entry of the history of an alias.</summary>
/// <param name="Model">The name of the model.</param>
/// <param name="Alias">The alias, for example <c>production</c>.</param>
/// <param name="FromVersion">The version before; null when the alias was new.</param>
/// <param name="ToVersion">The version from then on.</param>
public sealed record AliasMove(string Model, string Alias, int? FromVersion, int ToVersion)
{
    /// <summary>When it was moved, UTC.</summary>
    public DateTimeOffset MovedAt { get; init; }

    /// <summary>Who or what moved it: a run, a person.</summary>
    public string By { get; init; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The span of the run that moved it; empty when it was moved outside a span.</summary>
    public string Span { get; init; } = "";
}
