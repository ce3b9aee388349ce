namespace Mlops;

/// <summary>
/// How often a step is tried again when it throws. Cancellation and <see cref="MlopsException"/>s of bad data are never
/// retried.
/// </summary>
public sealed record RetryPolicy
{
    /// <summary>How many more times the step is tried. The default value is 0.</summary>
    public int MaxRetries { get; init; }

    /// <summary>The wait before the first retry; it doubles each time. The default value is one second.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>No retry.</summary>
    public static RetryPolicy None { get; } = new();
}
