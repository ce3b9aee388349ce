using Mlops.Metadata;

namespace Mlops.Pipelines;

/// <summary>How one step ended.</summary>
/// <param name="Step">The name of the step.</param>
/// <param name="Status">How it ended.</param>
public sealed record StepResult(string Step, StepStatus Status)
{
    /// <summary>The time it took in seconds, waiting not counted.</summary>
    public double Seconds { get; init; }

    /// <summary>The artifact; null when the step was skipped or failed.</summary>
    public ArtifactRef? Artifact { get; init; }

    /// <summary>What it read.</summary>
    public IReadOnlyList<ExecutionInput> Inputs { get; init; } = [];

    /// <summary>What it found in the data, also when it was found in the cache.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The figures it recorded, also when it was found in the cache.</summary>
    public IReadOnlyDictionary<string, double> Metrics { get; init; } = new Dictionary<string, double>();

    /// <summary>The marks it put on the run.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>Why it stopped what depends on it; null when it did not.</summary>
    public string? StopReason { get; init; }

    /// <summary>Why it was skipped or failed; empty otherwise.</summary>
    public string Reason { get; init; } = "";

    /// <summary>True when it has an artifact.</summary>
    public bool IsDone => Artifact is not null;
}
