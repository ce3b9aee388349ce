namespace Mlops;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>Worth knowing; changes nothing.</summary>
    Info,

    /// <summary>Should be looked at; the run goes on.</summary>
    Warning,

    /// <summary>What depends on the data must not go on.</summary>
    Error,
}
