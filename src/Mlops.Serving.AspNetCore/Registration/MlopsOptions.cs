namespace Mlops.Serving.AspNetCore;

/// <summary>How models are loaded and served over HTTP.</summary>
public sealed record MlopsOptions
{
    /// <summary>The time between two looks at the store for a moved alias. The default value is 5 seconds.</summary>
    public TimeSpan RefreshInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Ends the start of the host when a model cannot be loaded. The default value is false: the host starts, is not ready,
    /// answers
    /// 503 and tries again at every interval.
    /// </summary>
    public bool FailStart { get; init; }

    /// <summary>The largest body of a request, in bytes. The default value is 4 MiB.</summary>
    public int MaxRequestBytes { get; init; } = 4 << 20;

    /// <summary>The bounds of rows in JSON.</summary>
    public JsonRowOptions Json { get; init; } = new();

    /// <summary>How a version is loaded.</summary>
    public ModelHostOptions Host { get; init; } = new();
}
