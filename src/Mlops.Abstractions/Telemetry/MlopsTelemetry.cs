namespace Mlops;

/// <summary>The names under which the packages emit traces and metrics.</summary>
public static class MlopsTelemetry
{
    /// <summary>The name of the activity source and of the meter of every package.</summary>
    public const string Name = "Mlops.Sdk";
}
