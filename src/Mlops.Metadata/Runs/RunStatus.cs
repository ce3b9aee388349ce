namespace Mlops.Metadata;

/// <summary>How a run or an execution stands.</summary>
public enum RunStatus
{
    /// <summary>Still going, or killed.</summary>
    Running,

    /// <summary>Everything was done.</summary>
    Succeeded,

    /// <summary>A step stopped what depends on it, on purpose.</summary>
    Stopped,

    /// <summary>A step threw.</summary>
    Failed,

    /// <summary>Cancelled by the caller.</summary>
    Canceled,
}
