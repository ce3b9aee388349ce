using Mlops.Data;

namespace Mlops.Cli;

/// <summary>What of an input is read, and how. Immutable.</summary>
internal sealed record InputRequest
{
    /// <summary>The format; null to tell it by the extension.</summary>
    public InputFormat? Format { get; init; }

    /// <summary>Which spans of a pattern; null for the latest, when the pattern has some.</summary>
    public SpanSelection? Spans { get; init; }

    /// <summary>The declared columns; null to infer them.</summary>
    public DataSchema? Schema { get; init; }

    /// <summary>True to leave out rows that do not fit the declared columns instead of failing.</summary>
    public bool SkipsBadRows { get; init; }

    /// <summary>The share of rows; 1 for all.</summary>
    public double Sample { get; init; } = 1;

    public ulong Seed { get; init; }

    /// <summary>The most rows; null for all.</summary>
    public long? Take { get; init; }

    /// <summary>Some of the columns; null for all.</summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>Hears of the bytes that are read; null when nobody listens.</summary>
    public ReadingProgress? Progress { get; init; }
}
