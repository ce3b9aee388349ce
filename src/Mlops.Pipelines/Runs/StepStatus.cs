namespace Mlops.Pipelines;

/// <summary>How a step stands in a run.</summary>
public enum StepStatus
{
    /// <summary>At work.</summary>
    Running,

    /// <summary>Done: its artifact was computed in this run.</summary>
    Computed,

    /// <summary>Done: its artifact was found in the store.</summary>
    Cached,

    /// <summary>Not run, because a step that it waits for stopped the run, failed or was skipped.</summary>
    Skipped,

    /// <summary>It threw.</summary>
    Failed,
}
