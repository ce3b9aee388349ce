namespace Mlops.Serving;

/// <summary>The bounds of rows in JSON.</summary>
public sealed record JsonRowOptions
{
    /// <summary>Skips properties that are not columns instead of refusing them. The default value is false.</summary>
    public bool IgnoreUnknown { get; init; }

    /// <summary>The largest number of rows in one array. The default value is 10,000.</summary>
    public int MaxRows { get; init; } = 10_000;

    /// <summary>The deepest nesting, brackets and braces counted. The default value is 8.</summary>
    public int MaxDepth { get; init; } = 8;

    /// <summary>The number of problems after which reading ends. The default value is 100.</summary>
    public int MaxProblems { get; init; } = 100;
}
