namespace Mlops.Metadata;

/// <summary>One run of a pipeline.</summary>
/// <param name="Id">The unique identifier.</param>
/// <param name="Pipeline">The name of the pipeline.</param>
/// <param name="Span">The span of the data, compared ordinally; empty when there is none.</param>
/// <param name="StartedAt">When it started, UTC.</param>
public sealed record RunRecord(string Id, string Pipeline, string Span, DateTimeOffset StartedAt)
{
    /// <summary>How it stands.</summary>
    public RunStatus Status { get; init; } = RunStatus.Running;

    /// <summary>When it ended, UTC; null while running.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it stopped or failed; empty otherwise.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The marks that steps put on it, in ordinal order, see <see cref="RunMarks"/>.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>Machine, runtime, processors, culture, time zone, git commit, assembly versions.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}
