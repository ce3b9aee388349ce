namespace Mlops;

/// <summary>How far a column is in its life. Validation ignores all but <see cref="Beta"/> and <see cref="Production"/>.</summary>
public enum LifecycleStage
{
    /// <summary>In use: checked.</summary>
    Production,

    /// <summary>Soon in use: checked.</summary>
    Beta,

    /// <summary>Not produced yet: ignored.</summary>
    Planned,

    /// <summary>An experiment: ignored.</summary>
    Alpha,

    /// <summary>No longer to be used: ignored.</summary>
    Deprecated,

    /// <summary>For people who look for faults: ignored.</summary>
    DebugOnly,

    /// <summary>Switched off: ignored.</summary>
    Disabled,
}
