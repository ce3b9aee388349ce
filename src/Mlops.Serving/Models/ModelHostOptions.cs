namespace Mlops.Serving;

/// <summary>How a model is loaded.</summary>
public sealed record ModelHostOptions
{
    /// <summary>
    /// The clock for <see cref="ModelVersionInfo.LoadedAt"/> and for watching. The default value is the system clock.
    /// </summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Serves a version although one of its gates did not pass. The default value is false.</summary>
    public bool AllowFailedGates { get; init; }
}
