using Mlops.Metadata;

namespace Mlops.Pipelines;

/// <summary>Where an alias stood before a span, told from its history.</summary>
internal static class AliasPast
{
    /// <summary>
    /// The last move before the first one of this span or a later one. Moves by hand have no span: they count when they were made
    /// before this span was run for the first time. Without a span, the last move of all.
    /// </summary>
    public static AliasMove? Before(IReadOnlyList<AliasMove> history, string span) =>
        (span.Length == 0 ? history : history.TakeWhile(m => string.CompareOrdinal(m.Span, span) < 0)).LastOrDefault();

    /// <summary>The last move before the first one of a later span: where the alias stood when this span had been run.</summary>
    public static AliasMove? AsOf(IReadOnlyList<AliasMove> history, string span) =>
        (span.Length == 0 ? history : history.TakeWhile(m => string.CompareOrdinal(m.Span, span) <= 0)).LastOrDefault();

    /// <summary>The first move of a later span; null when there is none, or no span.</summary>
    public static AliasMove? FirstAfter(IReadOnlyList<AliasMove> history, string span) =>
        span.Length == 0 ? null : history.FirstOrDefault(m => string.CompareOrdinal(m.Span, span) > 0);
}
