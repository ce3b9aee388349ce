namespace Mlops.Metadata;

/// <summary>One execution of a step in a run: what it read, what it wrote, what it found.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Step">The name of the step.</param>
/// <param name="StepVersion">The version of its code.</param>
/// <param name="CacheKey">The digest of name, version, parameters and inputs.</param>
public sealed record ExecutionRecord(string RunId, string Step, string StepVersion, Digest CacheKey)
{
    /// <summary>The parameters, canonical JSON.</summary>
    public string Parameters { get; init; } = "{}";

    /// <summary>The artifact it produced.</summary>
    public required ArtifactRef Output { get; init; }

    /// <summary>What it read, in order: artifacts of other steps, of earlier runs, and files.</summary>
    public IReadOnlyList<ExecutionInput> Inputs { get; init; } = [];

    /// <summary>When it started, UTC.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended, UTC.</summary>
    public DateTimeOffset EndedAt { get; init; }

    /// <summary>True when the artifact was found in the cache and not computed.</summary>
    public bool FromCache { get; init; }

    /// <summary>The figures it recorded.</summary>
    public IReadOnlyDictionary<string, double> Metrics { get; init; } = new Dictionary<string, double>();

    /// <summary>What it found in the data.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The marks it put on the run.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>Why it stopped what depends on it; null when it did not.</summary>
    public string? StopReason { get; init; }
}
