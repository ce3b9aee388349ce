namespace Mlops.Pipelines;

/// <summary>What became of a trained model: its version, and whether an alias was moved to it.</summary>
/// <param name="Model">The name of the model.</param>
/// <param name="Version">The number of the version, from 1.</param>
/// <param name="Bundle">What serving loads.</param>
public sealed record RegisteredModel(string Model, int Version, ArtifactRef Bundle)
{
    /// <summary>The alias that was to be moved, for example <c>production</c>.</summary>
    public string Alias { get; init; } = "";

    /// <summary>True when the alias stands on this version as of the span of the run.</summary>
    public bool Promoted { get; init; }

    /// <summary>
    /// Why it was not promoted: one sentence per failed gate, or that a later span was faster. Empty when it was.
    /// </summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The verdicts of the gates.</summary>
    public IReadOnlyList<GateResult> Gates { get; init; } = [];
}
