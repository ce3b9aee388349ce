namespace Mlops.Cli;

/// <summary>What belongs together in a report: a test case for each column.</summary>
internal static class RuleGroups
{
    public const string Presence = "presence";
    public const string Type = "type";
    public const string Values = "values";
    public const string Drift = "drift";
    public const string Skew = "skew";

    /// <summary>The rules of a schema.</summary>
    public static IReadOnlyList<string> OfSchema { get; } = [Presence, Type, Values];
}
