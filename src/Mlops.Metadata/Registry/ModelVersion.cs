namespace Mlops.Metadata;

/// <summary>A registered version of a model: a bundle with the evidence of its gates. Never changes, never reused.</summary>
/// <param name="Model">The name of the model.</param>
/// <param name="Version">The number, from 1.</param>
/// <param name="Bundle">What serving loads.</param>
public sealed record ModelVersion(string Model, int Version, ArtifactRef Bundle)
{
    /// <summary>The run that registered it; empty when it was registered by hand.</summary>
    public string RunId { get; init; } = "";

    /// <summary>The span of that run; empty when it had none.</summary>
    public string Span { get; init; } = "";

    /// <summary>When it was registered, UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The verdicts of its gates.</summary>
    public IReadOnlyList<GateResult> Gates { get; init; } = [];

    /// <summary>True when every gate passed.</summary>
    public bool PassedGates => Gates.All(g => g.Passed);
}
