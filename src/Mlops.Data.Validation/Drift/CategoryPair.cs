namespace Mlops.Data.Validation;

/// <summary>The values of two columns with their counts; what one list may have cut off is one value.</summary>
internal sealed record CategoryPair(IReadOnlyList<string> Names, double[] Baseline, double[] Data)
{
    private const string Others = "other values";
    private const int MaxListed = 20;

    public IReadOnlyList<string> NewValues { get; private init; } = [];

    public IReadOnlyList<string> VanishedValues { get; private init; } = [];

    public static CategoryPair Of(ValueStatistics a, long countA, ValueStatistics b, long countB)
    {
        // Two texts that are not valid UTF-8 may be listed as the same text: counts add up.
        var counts = new Dictionary<string, (long A, long B)>(StringComparer.Ordinal);
        foreach (var (value, count) in a.Top) counts[value] = (counts.GetValueOrDefault(value).A + count, 0);
        foreach (var (value, count) in b.Top)
        {
            var (before, now) = counts.GetValueOrDefault(value);
            counts[value] = (before, now + count);
        }
        var (leastA, leastB) = (Least(a), Least(b));
        var kept = counts.OrderBy(p => p.Key, StringComparer.Ordinal)
            .Where(p => (p.Value.A > 0 || p.Value.B > 2 * leastA) && (p.Value.B > 0 || p.Value.A > 2 * leastB)).ToList();
        return new CategoryPair(
            [.. kept.Select(p => p.Key), Others],
            [.. kept.Select(p => (double)p.Value.A), Math.Max(0, countA - kept.Sum(p => p.Value.A))],
            [.. kept.Select(p => (double)p.Value.B), Math.Max(0, countB - kept.Sum(p => p.Value.B))])
        {
            NewValues = a.IsComplete
                ? [.. kept.Where(p => p.Value.A == 0).OrderByDescending(p => p.Value.B).Take(MaxListed).Select(p => p.Key)] : [],
            VanishedValues = b.IsComplete
                ? [.. kept.Where(p => p.Value.B == 0).OrderByDescending(p => p.Value.A).Take(MaxListed).Select(p => p.Key)] : [],
        };
    }

    /// <summary>The smallest listed count: a value that is not listed may occur as often. 0 when all are listed.</summary>
    private static long Least(ValueStatistics values) => values.IsComplete || values.Top.Count == 0 ? 0 : values.Top[^1].Count;
}
